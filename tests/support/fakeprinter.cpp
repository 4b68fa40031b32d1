// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/fakeprinter.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

FakePrinter::FakePrinter(System system) : m_before(qgetenv("PATH"))
{
    const QByteArray folder = QFile::encodeName(m_folder.path());
    qputenv("PATH", system == System::Whole ? folder + ':' + m_before : folder);
}

FakePrinter::~FakePrinter()
{
    qputenv("PATH", m_before);
}

void FakePrinter::setPrinters(const QString &names, const QString &preferred)
{
    setCommand(u"lpstat"_s, u"case $1 in -e) printf '%1' ;; -d) echo '%2' ;; esac"_s.arg(names, preferred));
}

void FakePrinter::setCommand(const QString &name, const QString &lines)
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no fake command can be written");
    file.write("#!/bin/sh\n" + lines.toUtf8() + '\n');
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void FakePrinter::takeJobs()
{
    setCommand(u"lp"_s, u"cat > '%1.part'\nprintf '%s\\n' \"$@\" > '%2'\nmv '%1.part' '%1'\n"
                        "echo 'request id is fake-1 (1 file(s))'"_s.arg(path(u"job"_s), path(u"arguments"_s)));
}

QByteArray FakePrinter::job() const
{
    return contentOf(path(u"job"_s));
}

QStringList FakePrinter::arguments() const
{
    return QString::fromUtf8(contentOf(path(u"arguments"_s))).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace thaw
