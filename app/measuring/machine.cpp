// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/measuring/machine.h"

#include "workers/contract/task.h"

#include <QFile>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

QString processorName()
{
    QFile file(u"/proc/cpuinfo"_s);
    if (file.open(QIODevice::ReadOnly)) {
        for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
            if (line.startsWith("model name"))
                return QString::fromUtf8(line.mid(line.indexOf(':') + 1)).simplified();
        }
    }
    return QSysInfo::currentCpuArchitecture();
}

} // namespace

const Machine &thisMachine()
{
    static const Machine machine{QString::fromLatin1(qVersion()),
                                 {},
                                 QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion(),
                                 processorName(),
                                 coreCount(),
                                 QSysInfo::machineHostName()};
    return machine;
}

} // namespace thaw
