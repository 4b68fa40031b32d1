// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/rules/layers.h"

#include <QFileInfo>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

// The one file that lies directly in a floor, and that knows all of them.
const QString mainFile = u"app/main.cpp"_s;

QString roomOf(const QString &path)
{
    return path == mainFile ? mainFile : path.section(u'/', 0, 1);
}

bool isOfQt(const QString &include)
{
    return QRegularExpression(u"^(Q[A-Z]|Qt|q[a-z]+\\.h)"_s).match(include).hasMatch();
}

// A header of Qt is QtCore's if it lies in QtCore's folder; <QtGui>, <QtWidgets/QLabel> or <QWidget> do not.
bool isOfQtCore(const QString &include)
{
    static const QString folder = QLibraryInfo::path(QLibraryInfo::HeadersPath) + "/QtCore/"_L1;
    const QString name = include.startsWith("QtCore/"_L1) ? include.mid(7) : include;
    return !name.contains(u'/') && QFileInfo::exists(folder + name);
}

bool isOfProcesses(const QString &include)
{
    static const QSet<QString> headers{u"QProcess"_s,        u"QLocalSocket"_s, u"QLocalServer"_s, u"QSharedMemory"_s,
                                       u"QSocketNotifier"_s, u"csignal"_s,      u"signal.h"_s,     u"sys/wait.h"_s};
    return headers.contains(include.section(u'/', include.startsWith("Qt"_L1) ? -1 : 0));
}

// A moc file is generated beside the source that includes it.
bool isGenerated(const QString &include)
{
    return !include.contains(u'/') && (include.startsWith("moc_"_L1) || include.endsWith(".moc"_L1));
}

bool isAllowed(const QString &room, const QString &include)
{
    const QStringList allowed = allowedIncludes().value(room) + QStringList{room};
    return std::any_of(allowed.begin(), allowed.end(), [&include](const QString &place) {
        return include == place || include.startsWith(place + u'/');
    });
}

QString complaintAbout(const QString &path, const QString &include, bool quoted)
{
    const QString floor = path.section(u'/', 0, 0);
    const QString room = roomOf(path);
    if (floors.contains(include.section(u'/', 0, 0))) // of ours, in angle brackets too
        return isAllowed(room, include) ? QString() : u"includes %1, and %2 may not"_s.arg(include, room);
    if (quoted)
        return isGenerated(include) ? QString() : u"includes %1, which is not named from the top"_s.arg(include);
    const bool lower = path != mainFile && (floor == "workers"_L1 || floor == "app"_L1);
    if (lower && isOfQt(include) && !isOfQtCore(include))
        return u"includes %1, which is not of QtCore"_s.arg(include);
    if (floor == "ui"_L1 && isOfProcesses(include))
        return u"includes %1, but widgets know no process"_s.arg(include);
    return {};
}

} // namespace

const QMap<QString, QStringList> &allowedIncludes()
{
    static const QString contract = u"workers/contract"_s;
    static const QString callLater = u"workers/reports/calllater.h"_s;
    static const QString codec = u"workers/pipe/codec.h"_s;
    static const QString supervisor = u"workers/processes/supervisor.h"_s;
    static const QString taskList = u"workers/tasks/tasklist.h"_s;
    static const QString way = u"workers/ways/way.h"_s;
    static const QString durations = u"app/measuring/durations.h"_s;
    static const QString sentences = u"app/runs/sentences.h"_s;
    static const QString support = u"tests/support"_s;

    static const QMap<QString, QStringList> rooms{
        {contract, {}},
        {u"workers/sharing"_s, {contract}},
        {u"workers/pipe"_s, {contract}},
        {u"workers/reports"_s, {contract, codec, u"workers/sharing/lockgraph.h"_s}},
        {u"workers/tasks"_s, {contract, u"workers/sharing"_s}},
        {u"workers/processes"_s, {contract, u"workers/sharing"_s, u"workers/pipe"_s, u"workers/reports"_s, taskList}},
        {u"workers/ways"_s, {contract, u"workers/reports"_s, u"workers/tasks"_s, supervisor}},
        {u"workers/host"_s, {contract, u"workers/sharing"_s, u"workers/pipe"_s, u"workers/tasks"_s}},

        {u"app/storage"_s, {callLater}},
        {u"app/printing"_s, {contract, callLater, u"workers/processes"_s}},
        {u"app/measuring"_s, {contract, codec, callLater, way, u"workers/processes"_s}},
        {u"app/runs"_s, {contract, taskList, way, u"workers/ways/runner.h"_s, durations}},
        {u"app/files"_s, {contract, u"workers/pipe"_s, taskList, way, u"app/measuring"_s, u"app/runs"_s}},
        {u"app/subjects"_s,
         {contract, u"workers/pipe"_s, u"workers/reports"_s, u"workers/processes"_s, u"workers/ways"_s,
          u"app/measuring"_s, u"app/runs"_s}},
        {u"app/lessons"_s,
         {contract, callLater, supervisor, taskList, way, u"workers/ways/runner.h"_s, u"app/measuring/processorshare.h"_s, u"app/measuring/startcosts.h"_s,
          u"app/measuring/measurement.h"_s, u"app/measuring/runrecord.h"_s, u"app/runs"_s, u"app/subjects"_s}},
        {u"app/comparing"_s, {contract, callLater, taskList, way, u"app/measuring"_s, u"app/runs"_s, u"app/files"_s, u"app/subjects"_s}},
        {u"app/command"_s,
         {contract, codec, u"workers/reports"_s, u"workers/processes/processgroups.h"_s, supervisor, taskList, way,
          u"workers/ways/runner.h"_s, u"app/storage"_s, u"app/runs"_s, u"app/files"_s, u"app/comparing"_s, u"app/lessons/lesson.h"_s, u"app/subjects/look.h"_s}},
        {mainFile, {u"app/command"_s, u"app/lessons"_s, u"ui/windows"_s}},

        {u"ui/style"_s, {u"app/runs/tone.h"_s}},
        {u"ui/parts"_s, {u"ui/style"_s}},
        {u"ui/forms"_s, {contract, u"app/runs/commandtext.h"_s, u"app/runs/visibletext.h"_s, sentences, u"ui/style"_s, u"ui/parts"_s}},
        {u"ui/runs"_s, {u"app/runs"_s, u"app/comparing/verdictmodel.h"_s, u"ui/style"_s, u"ui/parts"_s}},
        {u"ui/pulse"_s, {u"app/measuring"_s, u"ui/style"_s, u"ui/parts"_s}},
        {u"ui/pictures"_s,
         {contract, u"workers/sharing/lockgraph.h"_s, taskList, durations, u"app/measuring/measurement.h"_s,
          u"app/measuring/processorshare.h"_s, u"app/measuring/startcosts.h"_s, sentences, u"ui/style"_s,
          u"ui/parts"_s, u"ui/pulse"_s}},
        {u"ui/subjects"_s,
         {contract, taskList, sentences, u"app/measuring/measurement.h"_s, u"app/subjects"_s, u"ui/style"_s,
          u"ui/parts"_s, u"ui/runs"_s}},
        {u"ui/files"_s, {u"app/storage"_s, u"app/files"_s, u"app/comparing"_s, u"ui/style"_s, u"ui/parts"_s}},
        {u"ui/series"_s,
         {contract, taskList, way, sentences, supervisor, u"app/storage"_s, u"app/files"_s, u"app/comparing"_s,
          u"ui/style"_s, u"ui/parts"_s, u"ui/files"_s, u"ui/subjects"_s}},
        {u"ui/compare"_s,
         {contract, taskList, way, u"app/measuring/figures.h"_s, u"app/measuring/runrecord.h"_s, sentences, u"app/storage"_s, u"app/files"_s, u"app/comparing"_s,
          u"ui/style"_s, u"ui/parts"_s, u"ui/forms"_s, u"ui/runs"_s, u"ui/pulse"_s, u"ui/subjects"_s, u"ui/files"_s}},
        {u"ui/results"_s,
         {sentences, durations, u"app/runs/visibletext.h"_s, u"app/measuring/measurement.h"_s, u"app/comparing"_s,
          u"ui/style"_s, u"ui/parts"_s, u"ui/runs"_s, u"ui/files"_s}},
        {u"ui/learn"_s,
         {contract, taskList, way, callLater, supervisor, durations, u"app/measuring/measurement.h"_s, u"app/measuring/nowdoing.h"_s, u"app/measuring/startcosts.h"_s, u"app/storage"_s, u"app/printing"_s, u"app/files"_s,
          u"app/comparing/plancommand.h"_s, u"app/lessons"_s, u"app/runs"_s, u"app/subjects"_s, u"ui/style"_s, u"ui/parts"_s, u"ui/forms"_s, u"ui/runs"_s,
          u"ui/pulse"_s, u"ui/pictures"_s, u"ui/subjects"_s, u"ui/files"_s}},
        {u"ui/windows"_s,
         {callLater, supervisor, u"app/command/commandline.h"_s, u"app/command/interrupt.h"_s, u"app/lessons"_s,
          u"app/measuring"_s, u"app/runs/visibletext.h"_s, u"app/storage"_s, u"app/files"_s, u"app/comparing"_s,
          u"app/subjects"_s, u"ui/style"_s, u"ui/parts"_s, u"ui/subjects"_s,
          u"ui/files"_s, u"ui/compare"_s, u"ui/series"_s, u"ui/results"_s, u"ui/learn"_s}},

        {support, {u"workers"_s, u"app"_s, u"ui"_s}},
        {u"tests/workers"_s, {u"workers"_s, support}},
        {u"tests/tasks"_s, {u"workers"_s, u"app/runs/sentences.h"_s, support}},
        {u"tests/app"_s, {u"workers"_s, u"app"_s, support}},
        {u"tests/fuzz"_s, {u"workers"_s, u"app"_s, support}},
        {u"tests/ui"_s, {u"workers"_s, u"app"_s, u"ui"_s, support}},
        {u"tests/windows"_s, {u"workers"_s, u"app"_s, u"ui"_s, support}},
        {u"tests/program"_s, {u"workers"_s, u"app"_s, support}},
        {u"tests/desktop"_s, {support}},
        {u"tests/rules"_s, {support}},
        {u"tests/soak"_s, {u"workers"_s, u"app"_s, u"ui"_s, support}},
        {u"tests/bench"_s, {u"workers"_s, u"app"_s, u"ui"_s, support}},
    };
    return rooms;
}

QStringList complaintsAboutCode(const Source &source)
{
    QStringList complaints;
    const QString room = roomOf(source.path);
    if (!source.path.section(u'/', 1).contains(u'/') && room != mainFile)
        return {u"lies in no room"_s};
    if (source.path.count(u'/') > 2)
        complaints.append(u"lies in a room of a room"_s);
    if (!allowedIncludes().contains(room))
        return {u"the room %1 may not include anything: it is not in the list of tests/rules/layers.cpp"_s.arg(room)};
    const QRegularExpression form(uR"re(^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)".*|<([^>]+)>.*|(.*))$)re"_s,
                                  QRegularExpression::MultilineOption);
    QRegularExpressionMatchIterator includes = form.globalMatch(bare(source.text));
    while (includes.hasNext()) {
        const QRegularExpressionMatch one = includes.next();
        const bool quoted = one.hasCaptured(1);
        if (!quoted && !one.hasCaptured(2))
            complaints.append(u"includes something that only the compiler knows: "_s + one.captured(3));
        else if (const QString complaint = complaintAbout(source.path, one.captured(quoted ? 1 : 2), quoted);
                 !complaint.isEmpty())
            complaints.append(complaint);
    }
    return complaints;
}

QStringList complaintsAboutRoom(const Source &buildFile)
{
    QStringList words;
    const QStringList lines = buildFile.lines();
    for (qsizetype i = 2; i < lines.size() && lines.at(i).startsWith(u'#'); ++i) // after the licence
        words.append(lines.at(i).mid(1).trimmed());
    const QString text = words.join(u' ').simplified();
    if (!text.endsWith(u'.'))
        return {u"does not begin with what the room is for"_s};
    static const QRegularExpression limit(u"\\bknows? (?:no\\b|nothing|neither|them|[^.]* alone)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (!buildFile.path.startsWith("tests/"_L1) && !text.contains(limit))
        return {u"does not say at its beginning what the room must not know"_s};
    return {};
}

} // namespace thaw
