#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Thaw authors
# SPDX-License-Identifier: MIT
#
# A worker of one's own: thaw run count=3 --worker sh 12_own.sh

exec 3>&1 >&2 # the pipe is number 3 now; a stray echo goes to the log and can't break it

# argument NAME LINE: a number of the order. The program writes its lines without blanks.
argument() { printf '%s\n' "$2" | sed -n "s/.*\"$1\":\([0-9.e-]*\).*/\1/p"; }

work() {
    trap 'kill "$!" 2>/dev/null; exit' TERM
    i=0
    sum=0
    while [ "$i" -lt "$count" ]; do
        sleep "$pause" &
        wait "$!"
        i=$((i + 1))
        sum=$((sum + i))
        printf '{"type":"print","text":"Counted %%1 of %%2","args":["%s","%s"]}\n' "$i" "$count"
        printf '{"type":"progress","done":%se-2}\n' $((i * 100 / count))
    done
    printf '{"type":"result","values":{"count":%s,"sum":%s}}\n' "$count" "$sum"
} >&3

hello() {
    printf '{"type":"hello","protocol":1,"pid":%s,"title":"Counting in the shell","args":[' $$
    printf '{"name":"count","type":"integer","default":5,"min":1,"max":1000},'
    printf '{"name":"pause","type":"real","default":0.2,"min":0,"max":10}],'
    printf '"cancel":false}\n' # the program ends it by SIGTERM instead, with all that it has started
} >&3

hello
job=
while IFS= read -r line; do
    case $line in
    '{"type":"run"'*)
        count=$(argument count "$line")
        pause=$(argument pause "$line")
        work &
        job=$!
        ;;
    esac
done
# End of the input: nobody wants this work any more.
if [ -n "$job" ]; then kill "$job" 2>/dev/null; fi
exit 0
