// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/testprogram.h"

#include <cstdio>
#include <cstring>
#include <vector>

namespace thaw {

namespace {

std::vector<const TestMain *> &all()
{
    static std::vector<const TestMain *> mains; // not a plain global: the mains are made before it would be
    return mains;
}

} // namespace

TestMain::TestMain(const char *name, Function function) : m_name(name), m_function(function)
{
    all().push_back(this);
}

int TestMain::run(int argc, char *argv[])
{
    for (const TestMain *main : all()) {
        if (argc > 1 && std::strcmp(main->m_name, argv[1]) == 0)
            return main->m_function(argc - 1, argv + 1);
    }
    std::fprintf(stderr, "%s NAME [ARGUMENT…], where NAME is one of:\n", argv[0]);
    for (const TestMain *main : all())
        std::fprintf(stderr, "  %s\n", main->m_name);
    return 2;
}

} // namespace thaw

int main(int argc, char *argv[])
{
    return thaw::TestMain::run(argc, argv);
}
