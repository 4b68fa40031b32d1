// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTest>

namespace thaw {

/// One of the mains of a test program, which runs the one that its first argument names: `test-workers tst_codec -v2`.
/// Static, beside the function.
class TestMain final
{
public:
    using Function = int (*)(int argc, char *argv[]); ///< as main(); argv[0] is the name

    TestMain(const char *name, Function function);

    /// What the one returns that argv[1] names; where there is none, says which there are on stderr and returns 2.
    static int run(int argc, char *argv[]);

private:
    const char *m_name;
    Function m_function;
};

template<typename Test, typename Application>
int runTest(int argc, char *argv[])
{
    Application application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace thaw

/// At the end of tst_NAME.cpp; the second for a test with windows.
#define THAW_TEST(name, Test) static const thaw::TestMain name##Main(#name, thaw::runTest<Test, QCoreApplication>);
#define THAW_GUI_TEST(name, Test) static const thaw::TestMain name##Main(#name, thaw::runTest<Test, QApplication>);
