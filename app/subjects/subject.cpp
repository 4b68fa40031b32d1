// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/subjects/subject.h"

#include "app/subjects/subjectlink.h"
#include "workers/processes/supervisor.h"
#include "workers/reports/calllater.h"

#include <QCoreApplication>
#include <QThread>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

ChildProcess::Command commandFor(const Subject::Options &options)
{
    QStringList arguments{u"subject"_s, u"--way"_s, wayId(options.way)};
    if (options.dockInto != 0)
        arguments << u"--dock"_s << QString::number(options.dockInto);
    if (options.size.isValid())
        arguments << u"--size"_s << u"%1x%2"_s.arg(options.size.width()).arg(options.size.height());
    if (options.look.dark)
        arguments << u"--dark"_s;
    if (options.look.strong)
        arguments << u"--strong"_s;
    if (options.look.scale != 1)
        arguments << u"--scale"_s << QString::number(options.look.scale);
    if (!options.language.isEmpty())
        arguments << u"--language"_s << options.language;
    return {subjectProgram(), arguments, {}};
}

} // namespace

QString subjectTitle(Way way)
{
    return u"Thaw subject: %1"_s.arg(wayId(way));
}

QString subjectProgram()
{
    const QString given = qEnvironmentVariable("THAW_PROGRAM");
    return given.isEmpty() ? QCoreApplication::applicationFilePath() : given;
}

Subject::Subject(Supervisor &supervisor, const Options &options, QObject *parent)
    : QObject(parent), m_options(options), m_link(new SubjectLink(commandFor(options), options.way))
{
    m_link->moveToThread(supervisor.processThread());
    connectLater(m_link, &SubjectLink::ready, this, [this](const SubjectHello &hello) {
        m_state = State::Ready;
        m_hello = hello;
        emit ready();
    });
    connectLater(m_link, &SubjectLink::updated, this,
                 [this](const QList<PulseSample> &samples, double silenceMs, bool processAnswers) {
                     emit updated(samples, silenceMs, processAnswers);
                 });
    connectLater(m_link, &SubjectLink::recorded, this, [this](const RunRecord &record) { emit recorded(record); });
    connectLater(m_link, &SubjectLink::focusLeft, this, [this](bool backwards) { emit focusLeft(backwards); });
    connectLater(m_link, &SubjectLink::gone, this, [this](const Outcome &outcome) {
        m_state = State::Gone;
        emit gone(outcome);
    });
    callLater(m_link, [link = m_link] { link->start(); });
}

Subject::~Subject()
{
    callLater(m_link, [link = m_link] { link->shutDown(); });
}

qint64 Subject::run(const RunRequest &request, bool relay, const std::shared_ptr<ReportQueue> &queue)
{
    callLater(m_link, [link = m_link, request, relay, queue] { link->run(request, relay, queue); });
    return ++m_runs;
}

void Subject::cancel(qint64 run)
{
    callLater(m_link, [link = m_link, run] { link->cancel(run); });
}

void Subject::kill()
{
    callLater(m_link, [link = m_link] { link->kill(); });
}

void Subject::killTask()
{
    send(SubjectKill{});
}

void Subject::step(bool freely)
{
    send(Step{freely});
}

void Subject::resize(const QSize &size)
{
    send(Resize{size.width(), size.height()});
}

void Subject::setLook(const Look &look)
{
    send(SetLook{look});
}

void Subject::setFocus(SetFocus::To to)
{
    send(SetFocus{to});
}

void Subject::type(const TypedKey &key)
{
    send(key);
}

void Subject::setSeen(bool seen)
{
    callLater(m_link, [link = m_link, seen] { link->setSeen(seen); });
}

void Subject::send(const ToSubject &message)
{
    callLater(m_link, [link = m_link, message] { link->send(message); });
}

} // namespace thaw
