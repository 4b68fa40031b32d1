// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// A worker that does one thing wrong, by name: `misbehaver NAME [NUMBER]`, or THAW_MISBEHAVIOUR in the environment
// where a program is started without arguments. Each behaviour is a function below; the table at the end names them.

#include <cctype>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <sys/resource.h>
#include <sys/types.h>
#include <unistd.h>
#include <vector>

namespace {

long number = 0; // the second argument

void write(int descriptor, const std::string &bytes)
{
    size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(descriptor, bytes.data() + done, bytes.size() - done);
        if (written < 0 && errno != EINTR)
            return; // nobody listens: what it wanted to say does not matter any more
        if (written > 0)
            done += size_t(written);
    }
}

void say(const std::string &line)
{
    write(STDOUT_FILENO, line + "\n");
}

void hello(const std::string &protocol = "1", const std::string &more = {})
{
    say(R"({"type":"hello","protocol":)" + protocol + R"(,"pid":)" + std::to_string(::getpid()) + more + "}");
}

void print(const std::string &text)
{
    say(R"({"type":"print","text":")" + text + R"("})");
}

void result()
{
    say(R"({"type":"result","values":{"x":10,"y":-2},"checksum":"c0ffee"})");
}

// Empty at the end of the file.
std::string nextLine()
{
    std::string line;
    char byte = 0;
    for (;;) {
        const ssize_t size = ::read(STDIN_FILENO, &byte, 1);
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            return {};
        if (byte == '\n')
            return line;
        line += byte;
    }
}

bool isOf(const std::string &line, const std::string &type)
{
    return line.find("\"type\":\"" + type + "\"") != std::string::npos;
}

std::vector<std::string> early; // lines that came before anybody waited for them

// The next line of a type; ends the process at the end of the file, as a worker should.
std::string waitFor(const std::string &type)
{
    for (auto line = early.begin(); line != early.end(); ++line) {
        if (isOf(*line, type)) {
            const std::string found = *line;
            early.erase(line);
            return found;
        }
    }
    for (;;) {
        const std::string line = nextLine();
        if (line.empty())
            std::_Exit(0);
        if (isOf(line, type))
            return line;
        early.push_back(line);
    }
}

// A text or a number of a line; enough of JSON for what the program sends.
std::string field(const std::string &line, const std::string &name)
{
    size_t at = line.find("\"" + name + "\":");
    if (at == std::string::npos)
        return {};
    at += name.size() + 3;
    if (line[at] == '"')
        return line.substr(at + 1, line.find('"', at + 1) - at - 1);
    return line.substr(at, line.find_first_of(",}", at) - at);
}

std::string begin()
{
    hello();
    return waitFor("run");
}

void waitForEnd()
{
    while (!nextLine().empty()) {}
}

[[noreturn]] void waitForSignals()
{
    for (;;)
        ::pause();
}

// With the system's own handler, whatever a sanitizer has put in its place.
void dieOf(int signal)
{
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void politely()
{
    print("waiting to be asked");
    waitFor("cancel");
    say(R"({"type":"stopped"})");
}

// --- good ---

int good()
{
    begin();
    print("working");
    say(R"({"type":"progress","done":0.5})");
    result();
    waitForEnd();
    return 0;
}

int polite()
{
    return begin(), politely(), 0;
}

int declares()
{
    hello("1", R"(,"title":"Mine","args":[{"name":"n","type":"integer","default":2,"min":0,"max":9}],"cancel":false)");
    const std::string order = waitFor("run");
    say(R"({"type":"result","values":{"n":)" + field(order, "n") + "}}");
    return 0;
}

// One line that is to become a thousand times as long.
int fillsIn()
{
    begin();
    std::string text;
    for (int i = 0; i < number; ++i)
        text += "%1";
    say(R"({"type":"print","text":")" + text + R"(","args":[")" + std::string(size_t(number), 'x') + "\"]}");
    return result(), waitForEnd(), 0;
}

int speaksAsMain()
{
    begin(), say(R"({"type":"print","who":"main","text":"Finished after 1.00 s."})");
    return result(), waitForEnd(), 0;
}

int tooFar()
{
    begin(), say(R"({"type":"progress","done":1.5})");
    return result(), waitForEnd(), 0;
}

int fails()
{
    begin();
    say(R"({"type":"failed","text":"%1 is not there","args":["it"]})");
    return 0;
}

// --- at the beginning ---

int silent()
{
    return waitForEnd(), 0;
}
int deaf()
{
    waitForSignals();
}
int goesAtOnce()
{
    return int(number);
}

int lateHello()
{
    ::usleep(useconds_t(number) * 1000);
    return good();
}

int protocol()
{
    hello(std::to_string(number));
    return waitForEnd(), 0;
}

int helloTwice()
{
    return begin(), hello(), waitForEnd(), 0;
}
int noHelloFirst()
{
    return print("too early"), waitForEnd(), 0;
}

// --- lines ---

int brokenLine()
{
    return begin(), print("fine"), say(R"({"type":"print"})"), waitForEnd(), 0;
}
int notJson()
{
    return begin(), print("fine"), say("hello, world"), waitForEnd(), 0;
}
int notUtf8()
{
    return begin(), say("{\"type\":\"print\",\"text\":\"\xff\"}"), waitForEnd(), 0;
}
int unknownType()
{
    return begin(), say(R"({"type":"sing"})"), waitForEnd(), 0;
}
int strayPrint()
{
    return begin(), std::puts("debug: x is 4"), std::fflush(stdout), result(), waitForEnd(), 0;
}
int tooLongLine()
{
    return begin(), write(STDOUT_FILENO, std::string(2 << 20, 'x')), waitForEnd(), 0;
}
int halfALine()
{
    return begin(), write(STDOUT_FILENO, R"({"type":"result")"), 0;
}

int byteByByte()
{
    begin();
    for (const char byte : std::string(R"({"type":"result","values":{"x":10,"y":-2}})") + "\n")
        write(STDOUT_FILENO, {byte});
    return waitForEnd(), 0;
}

int flood()
{
    begin();
    const long lines = number > 0 ? number : 200'000;
    std::string block;
    for (long i = 1; i <= lines; ++i) {
        block += R"({"type":"print","text":"%1","args":[")" + std::to_string(i) + "\"]}\n";
        if (block.size() > 60'000 || i == lines) {
            write(STDOUT_FILENO, block);
            block.clear();
        }
    }
    return result(), waitForEnd(), 0;
}

// Says that ever new actors stand in ever new places.
int standsEverywhere()
{
    begin();
    const long places = number > 0 ? number : 200'000;
    std::string block;
    for (long i = 1; i <= places; ++i) {
        const std::string one = std::to_string(i);
        block += R"({"type":"at","who":"actor )" + one + R"(","file":")" + one + R"(.py","line":)" + one + "}\n";
        if (block.size() > 60'000 || i == places) {
            write(STDOUT_FILENO, block);
            block.clear();
        }
    }
    return result(), waitForEnd(), 0;
}

int floodsForever()
{
    begin();
    for (;;)
        write(STDOUT_FILENO, "{\"type\":\"print\",\"text\":\"more\"}\n");
}

int logs()
{
    write(STDERR_FILENO, "before hello\n");
    begin();
    std::string longLine;
    for (int i = 0; i < 5000; ++i)
        longLine += "ñ";
    write(STDERR_FILENO, "one\n\ntwo ñ\n" + longLine + "\nlast, without its newline");
    return result(), waitForEnd(), 0;
}

// So many megabytes, in lines of a kilobyte.
int logsAtLength()
{
    begin();
    const std::string line = std::string(1023, 'x') + '\n';
    for (long i = 0; i < number * 1024; ++i)
        write(STDERR_FILENO, line);
    return result(), waitForEnd(), 0;
}

int logsForever()
{
    begin();
    for (;;)
        write(STDERR_FILENO, "more\n");
}

// --- at the end ---

int noResult()
{
    return begin(), print("nothing came of it"), 0;
}
int exitCode()
{
    return begin(), int(number);
}
int crash()
{
    return begin(), print("now"), dieOf(SIGSEGV), 0;
}
int abortsItself()
{
    return begin(), dieOf(SIGABRT), 0;
}
int diesOf()
{
    return begin(), dieOf(int(number)), 0;
}

// As where a limit is set for it: asks for more than it may have, and does not expect to be refused.
int runsOutOfMemory()
{
    begin();
    const rlimit little{256 << 20, 256 << 20};
    ::setrlimit(RLIMIT_AS, &little);
    const std::vector<char> much(size_t(1) << 30, 'x');
    return print(std::to_string(much.size())), result(), 0;
}
int lingers()
{
    begin(), result(), waitForSignals();
}
int stopsUnaskedAndLingers()
{
    begin(), say(R"({"type":"stopped"})"), waitForSignals();
}
int resultThenCrash()
{
    return begin(), result(), dieOf(SIGSEGV), 0;
}
int resultThenExit()
{
    return begin(), result(), int(number);
}
int twoResults()
{
    return begin(), result(), result(), waitForEnd(), 0;
}
int resultThenNonsense()
{
    return begin(), result(), say("bye"), waitForEnd(), 0;
}

int repeatsItsResult()
{
    begin();
    for (;;) {
        result();
        ::usleep(200'000);
    }
}

// --- when asked to end ---

int ignoresCancel()
{
    begin(), print("deaf"), waitForSignals();
}

int ignoresTerm()
{
    std::signal(SIGTERM, SIG_IGN);
    begin(), print("deaf"), waitForSignals();
}

int stopsItself()
{
    return begin(), print("now"), std::raise(SIGSTOP), waitForEnd(), 0;
}
int resultWhenCancelled()
{
    return begin(), print("waiting"), waitFor("cancel"), result(), waitForEnd(), 0;
}
int crashesWhenCancelled()
{
    return begin(), print("waiting"), waitFor("cancel"), dieOf(SIGSEGV), 0;
}
int exitsWhenCancelled()
{
    return begin(), print("waiting"), waitFor("cancel"), int(number);
}

int breaksWhenCancelled()
{
    return begin(), print("waiting"), waitFor("cancel"), say("bye"), waitForEnd(), 0;
}

// --- more than can be kept ---

void lock(const std::string &who, const std::string &name, const std::string &what)
{
    say(R"({"type":"lock","who":")" + who + R"(","lock":")" + name + R"(","what":")" + what + "\"}");
}

// Takes ever new locks and gives none back.
int hoardsLocks()
{
    begin();
    for (long i = 0;; ++i)
        lock("f1", std::to_string(i), "took");
}

// Ever new actors wait for something that nobody holds.
int everNewWaiters()
{
    begin();
    for (long i = 0;; ++i)
        lock(std::to_string(i), "x", "waits");
}

// Closes the same cycle again and again.
int sticksAgain()
{
    begin();
    for (;;) {
        lock("f1", "x", "took");
        lock("f1", "x", "waits");
    }
}

// Says that it is stuck, and goes on.
int sticksAndGoesOn()
{
    begin(), lock("f1", "x", "took"), lock("f1", "x", "waits");
    return result(), waitForEnd(), 0;
}

// Speaks on after its hello and after the end of its input, of locks too.
int speaksOn()
{
    hello();
    for (;;) {
        lock("f1", "x", "took"), lock("f1", "x", "waits"), print("and on");
        ::usleep(10'000);
    }
}

// Asks itself, and does not listen.
int asksItself()
{
    begin();
    for (long i = 0;; ++i)
        say(R"({"type":"request","id":)" + std::to_string(i) + R"(,"to":"worker","body":{"x":")"
            + std::string(1000, 'x') + "\"}}");
}

// The same, but it listens; it only never answers.
int neverAnswers()
{
    begin();
    for (long i = 0;; ++i) {
        say(R"({"type":"request","id":)" + std::to_string(i) + R"(,"to":"worker"})");
        nextLine();
    }
}

// Values of a megabyte, so many.
int longValues()
{
    begin();
    for (long i = 0; i < number; ++i)
        say(R"({"type":"value","name":"x","value":")" + std::string(1'000'000, 'x') + "\"}");
    return result(), waitForEnd(), 0;
}

// The longest line that is allowed, of letters that take more bytes when somebody writes them as escapes.
int longestLine()
{
    begin();
    std::string text;
    while (text.size() < (1 << 20) - 100)
        text += "\xc3\xb1";
    print(text);
    return result(), waitForEnd(), 0;
}

int failsAtLength()
{
    return begin(), say(R"({"type":"failed","text":")" + std::string(1'000'000, 'x') + "\"}"), 0;
}

// --- descriptors and children ---

int closesItsOutput()
{
    return begin(), print("now"), ::close(STDOUT_FILENO), waitForEnd(), 0;
}
int closesItsInput()
{
    return begin(), ::close(STDIN_FILENO), print("deaf"), ::usleep(200'000), result(), 0;
}
int neverReads()
{
    hello(), waitForSignals();
}

// Everything that it has to say, without being asked, and gone.
int saysItAllAndGoes()
{
    hello();
    for (long i = 1; i <= number; ++i)
        print(std::to_string(i));
    write(STDERR_FILENO, "last word");
    return result(), 0;
}

// Leaves a child that holds the pipes open; says its pid first.
int grandchild()
{
    begin();
    const pid_t child = ::fork();
    if (child == 0) {
        ::alarm(60);
        waitForSignals();
    }
    print(std::to_string(child));
    if (number == 0)
        result();
    else
        dieOf(int(number));
    return 0;
}

// Leaves a child that has the pipes and writes for ever into the one, into the other too.
int leavesAFlood()
{
    begin();
    if (::fork() == 0) {
        ::alarm(60);
        std::signal(SIGPIPE, SIG_DFL);
        if (number != 0)
            ::setsid(); // no signal for the worker's group reaches it
        for (;;) {
            print("from the child");
            write(STDERR_FILENO, "from the child\n");
        }
    }
    return result(), 0;
}

// --- several actors ---

// f1 crashes, the others wait to be asked.
int firstCrashes()
{
    if (field(begin(), "actor") == "f1")
        dieOf(SIGSEGV);
    return politely(), 0;
}

// f1 ends with a result, the others wait to be asked.
int firstFinishes()
{
    if (field(begin(), "actor") == "f1")
        return result(), waitForEnd(), 0;
    return politely(), 0;
}

// f1 asks f2, which answers with what it was asked; f1 then tells what it heard.
int asks()
{
    if (field(begin(), "actor") == "f2") {
        const std::string request = waitFor("request");
        say(R"({"type":"answer","to":")" + field(request, "who") + R"(","id":)" + field(request, "id")
            + R"(,"body":{"echo":)" + field(request, "n") + "}}");
        return result(), waitForEnd(), 0;
    }
    say(R"({"type":"request","id":7,"to":"f2","body":{"n":42}})");
    const std::string answer = waitFor("answer");
    print(field(answer, "id") + " " + field(answer, "echo") + field(answer, "error"));
    return result(), waitForEnd(), 0;
}

// f1 asks f2, which ends without an answer; f1 then tells what it heard.
int asksInVain()
{
    if (field(begin(), "actor") == "f2")
        return waitFor("request"), result(), 0;
    say(R"({"type":"request","id":7,"to":"f2","body":{}})");
    const std::string answer = waitFor("answer");
    print(field(answer, "id") + " " + field(answer, "error"));
    return result(), waitForEnd(), 0;
}

int asksNobody()
{
    if (field(begin(), "actor") != "f1")
        return result(), waitForEnd(), 0;
    say(R"({"type":"request","id":7,"to":"nobody"})");
    const std::string answer = waitFor("answer");
    print(field(answer, "id") + " " + field(answer, "error"));
    say(R"({"type":"answer","to":"nobody either","id":7})"); // lost, and no harm done
    return result(), waitForEnd(), 0;
}

// The article's deadlock, by its reports alone.
int deadlock()
{
    const bool isFirst = field(begin(), "actor") != "f2";
    const std::string mine = isFirst ? "lock_x" : "lock_y";
    const std::string other = isFirst ? "lock_y" : "lock_x";
    say(R"({"type":"lock","lock":")" + mine + R"(","what":"waits"})");
    say(R"({"type":"lock","lock":")" + mine + R"(","what":"took"})");
    say(R"({"type":"lock","lock":")" + other + R"(","what":"waits"})");
    return waitForEnd(), 0;
}

// --- as a spare ---

// Greets, then breaks the protocol before it was asked for anything.
int babbles()
{
    return hello(), say("hello?"), waitForEnd(), 0;
}

// Echoes whether it was told to step, until it is let free.
int steps()
{
    const std::string order = begin();
    print("stepping " + field(order, "stepping"));
    while (field(waitFor("step"), "freely") != "true")
        print("step");
    return result(), waitForEnd(), 0;
}

const std::map<std::string, int (*)()> behaviours{
    {"good", good},
    {"polite", polite},
    {"declares", declares},
    {"fills-in", fillsIn},
    {"speaks-as-main", speaksAsMain},
    {"too-far", tooFar},
    {"fails", fails},
    {"silent", silent},
    {"deaf", deaf},
    {"goes-at-once", goesAtOnce},
    {"late-hello", lateHello},
    {"protocol", protocol},
    {"hello-twice", helloTwice},
    {"no-hello-first", noHelloFirst},
    {"broken-line", brokenLine},
    {"not-json", notJson},
    {"not-utf8", notUtf8},
    {"unknown-type", unknownType},
    {"stray-print", strayPrint},
    {"too-long-line", tooLongLine},
    {"half-a-line", halfALine},
    {"byte-by-byte", byteByByte},
    {"flood", flood},
    {"floods-forever", floodsForever},
    {"stands-everywhere", standsEverywhere},
    {"logs", logs},
    {"logs-at-length", logsAtLength},
    {"logs-forever", logsForever},
    {"no-result", noResult},
    {"exit-code", exitCode},
    {"crash", crash},
    {"abort", abortsItself},
    {"dies-of", diesOf},
    {"runs-out-of-memory", runsOutOfMemory},
    {"lingers", lingers},
    {"stops-unasked-and-lingers", stopsUnaskedAndLingers},
    {"result-then-crash", resultThenCrash},
    {"result-then-exit", resultThenExit},
    {"two-results", twoResults},
    {"result-then-nonsense", resultThenNonsense},
    {"repeats-its-result", repeatsItsResult},
    {"ignores-cancel", ignoresCancel},
    {"ignores-term", ignoresTerm},
    {"stops-itself", stopsItself},
    {"result-when-cancelled", resultWhenCancelled},
    {"crashes-when-cancelled", crashesWhenCancelled},
    {"exits-when-cancelled", exitsWhenCancelled},
    {"breaks-when-cancelled", breaksWhenCancelled},
    {"hoards-locks", hoardsLocks},
    {"ever-new-waiters", everNewWaiters},
    {"sticks-again", sticksAgain},
    {"sticks-and-goes-on", sticksAndGoesOn},
    {"speaks-on", speaksOn},
    {"asks-itself", asksItself},
    {"never-answers", neverAnswers},
    {"long-values", longValues},
    {"longest-line", longestLine},
    {"fails-at-length", failsAtLength},
    {"closes-its-output", closesItsOutput},
    {"closes-its-input", closesItsInput},
    {"never-reads", neverReads},
    {"says-it-all-and-goes", saysItAllAndGoes},
    {"grandchild", grandchild},
    {"leaves-a-flood", leavesAFlood},
    {"first-crashes", firstCrashes},
    {"first-finishes", firstFinishes},
    {"asks", asks},
    {"asks-in-vain", asksInVain},
    {"asks-nobody", asksNobody},
    {"deadlock", deadlock},
    {"babbles", babbles},
    {"steps", steps},
};

} // namespace

int main(int argc, char *argv[])
{
    ::alarm(60); // whatever it ignores: nothing of a failed test stays behind for long
    std::signal(SIGPIPE, SIG_IGN);
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);

    const char *given = argc > 1 ? argv[1] : std::getenv("THAW_MISBEHAVIOUR");
    const std::string name = given ? given : "";
    number = argc > 2 ? std::atol(argv[2]) : 0;
    const auto found = behaviours.find(name);
    if (found == behaviours.end()) {
        std::fprintf(stderr, "misbehaver: there is no behaviour named %s\n", name.c_str());
        return 64;
    }
    return found->second();
}
