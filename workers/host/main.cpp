// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/host/workerhost.h"

#include <QString>

#include <cstdio>
#include <cstring>

// thaw-worker: QtCore only, because what it links is what every start of a worker costs. No QCoreApplication: it has no
// event loop. With arguments it runs a task by hand; without, it speaks the worker protocol on stdin and stdout.
int main(int argc, char *argv[])
{
    if (argc > 1) {
        QStringList arguments;
        for (int i = 1; i < argc; ++i)
            arguments.append(QString::fromLocal8Bit(argv[i]));
        if (arguments.first() == QLatin1String("--help")) {
            std::puts("thaw-worker                        speaks the worker protocol on stdin and stdout\n"
                      "thaw-worker TASK [NAME=VALUE]...   runs a task by hand");
            return 0;
        }
        return thaw::runByHand(arguments);
    }
    return thaw::WorkerHost().run();
}
