// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/fuzz/targets.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

// What libFuzzer calls: `fuzzer --target=NAME [libFuzzer's own options]`. It leaves alone what begins with two dashes.

static const thaw::FuzzTarget *target;

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    const QByteArrayView option("--target=");
    for (int i = 1; i < *argc && !target; ++i) {
        const QByteArrayView argument((*argv)[i]);
        if (argument.startsWith(option))
            target = thaw::fuzzTarget(argument.sliced(option.size()));
    }
    if (target)
        return 0;
    std::fputs("fuzzer --target=NAME, where NAME is one of:\n", stderr);
    for (const thaw::FuzzTarget &one : thaw::fuzzTargets())
        std::fprintf(stderr, "%s\n", one.name);
    std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (const char *broken = target->run({data, qsizetype(size)})) {
        std::fprintf(stderr, "%s: %s\n", target->name, broken);
        std::abort();
    }
    return 0;
}
