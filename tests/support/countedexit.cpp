// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// Workers and subjects end with _exit(), so that no thread of theirs can hold them up; what they have counted would be lost.
// In the coverage build alone, every such call comes here (ld's --wrap).
extern "C" {
void __gcov_dump();
[[noreturn]] void __real__exit(int code);
[[noreturn]] void __wrap__exit(int code);

void __wrap__exit(int code)
{
    __gcov_dump();
    __real__exit(code);
}
}
