// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
//
// A worker of one's own: cc -o own 12_own.c && thaw run count=3 --worker ./own
#define _POSIX_C_SOURCE 200809L

#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define COUNT "{\"name\":\"count\",\"type\":\"integer\",\"default\":5,\"min\":1,\"max\":1000}"
#define PAUSE "{\"name\":\"pause\",\"type\":\"real\",\"default\":0.2,\"min\":0,\"max\":10}"

static char line[4096]; // the last that the program said

// Waits for the program's next line, at most so many milliseconds (-1: for ever). Whether there is one.
static int hear(int milliseconds)
{
    static size_t size;
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    while (poll(&input, 1, milliseconds) > 0) {
        char byte = 0;
        if (read(STDIN_FILENO, &byte, 1) <= 0)
            _exit(0); // end of the input: nobody wants this work any more
        if (byte != '\n' && size < sizeof line - 1) {
            line[size++] = byte;
        } else if (byte == '\n') {
            line[size] = '\0';
            size = 0;
            return 1;
        }
    }
    return 0;
}

int main(void)
{
    FILE *out = fdopen(dup(STDOUT_FILENO), "w");
    dup2(STDERR_FILENO, STDOUT_FILENO); // a stray printf goes to the log and can't break the pipe
    setvbuf(out, NULL, _IOLBF, BUFSIZ); // every line leaves at once
    fprintf(out, "{\"type\":\"hello\",\"protocol\":1,\"pid\":%ld,\"title\":\"Counting in C\",", (long)getpid());
    fprintf(out, "\"args\":[" COUNT "," PAUSE "],\"cancel\":true}\n");

    long count = 0, number = 0, sum = 0;
    double pause = 0;
    hear(-1); // the program writes its lines without blanks, "type" first and the arguments by name
    if (sscanf(line, "{\"type\":\"run\",\"args\":{\"count\":%ld,\"pause\":%lf", &count, &pause) != 2)
        return 1;
    while (++number <= count && !(hear((int)(pause * 1000)) && strstr(line, "\"type\":\"cancel\""))) {
        sum += number;
        fprintf(out, "{\"type\":\"print\",\"text\":\"Counted %%1 of %%2\",\"args\":[\"%ld\",\"%ld\"]}\n", number,
                count);
        fprintf(out, "{\"type\":\"progress\",\"done\":%.3f}\n", (double)number / (double)count);
    }
    if (number <= count)
        return fprintf(out, "{\"type\":\"stopped\"}\n") < 0;
    return fprintf(out, "{\"type\":\"result\",\"values\":{\"count\":%ld,\"sum\":%ld}}\n", count, sum) < 0;
}
