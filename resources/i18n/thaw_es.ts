<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ActorBars</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlivePanel</name>
    <message>
        <source>type here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field to type in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this window alive?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulse of this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicked once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicked %1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst stall %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measuring …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArgumentForm</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Thaw shows why windows freeze, and what to do about it.

  thaw [--page learn|compare] [--lesson ID] [--language en|es]
                                                the window
  thaw list [--json]                            tasks, their arguments, and the ways to run them
  thaw run TASK [--way WAY] [--timeout S] [NAME=VALUE]...
                                                one task in the terminal
  thaw run [--timeout S] [NAME=VALUE]... --worker COMMAND [ARG]...
                                                the same with a worker of your own
  thaw compare [--task T]... [--way W]... [--repeat N] [--timeout S] [--format text|json]
               [--output FILE] [NAME=VALUE]...  tasks in real windows, and what it does to them
  thaw --help, thaw --version

Exit codes: 0 finished, 1 failed or crashed, 2 wrong use, 3 stuck, 4 timed out, 130 cancelled.
Ctrl+C cancels; a second one kills.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no task named &quot;%1&quot;. The tasks are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no way named &quot;%1&quot;. The ways are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--timeout takes seconds, more than 0 and at most %1, not &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not of the form NAME=VALUE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command named &quot;%1&quot;. The commands are: list, run, compare; without one the window opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page named &quot;%1&quot;. The pages are: learn, compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no lesson named &quot;%1&quot;. The lessons are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list takes no argument but --json, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run wants a task: %1. Or a worker of your own: --worker COMMAND.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--worker wants the command that starts the worker, and its arguments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A worker of your own is a process: the ways for it are process and wait-process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--repeat takes a whole number from 1 to 1000, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format named &quot;%1&quot;. The formats are: text, json.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Own windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the two subjects as windows of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run both, and see how long each window takes to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time each window took to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonReport</name>
    <message>
        <source>task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest stall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keystroke p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: all that finished did the same work (checksum %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the work differs (checksums %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt %1, %2 cores, platform %3. A frame is 16.7 ms; a stall counts as blocked from 50 ms on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alive throughout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jerky</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopiesPicture</name>
    <message>
        <source>Whose x and y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the task: the memory of main, f1 and f2, each with an x and a y of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pid %1, ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pid %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>main (%1) has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) has %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent back to main: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashPicture</name>
    <message>
        <source>It sent its result and went. Nothing went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system ended it with signal %1. The program is told so at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was asked to end, and is gone. Until then it looked busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was killed from outside: nobody has to wait for a worker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time was up, so it was ended from outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is alive, and will never go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It left by itself with exit code %1, and sent no result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It left by itself and said all is well, but sent no result: a failure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It said what is no message (%1), so it was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its whole window is gone with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last moments of the worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the task: what the worker does to the end, as it looks from outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>crashed: SIGSEGV</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: exit code %2</source>
        <comment>failed: exit code 3</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silent for %1: stuck or busy, that looks the same from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker is about to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. From outside: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DelayPicture</name>
    <message>
        <source>Said, and shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the task: a line from the moment it says something to the moment its window shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has come from the window for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports: %1. The one that waited longest for its window (“%2”) was said after %3 and shown %4 later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing shown for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1 late</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FloodPicture</name>
    <message>
        <source>Counted, and painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the task: every line is counted, and only what a person could see is painted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines counted: %1. Painted: at most %2 (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines per second: %1 now, %2 on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines per second: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected were %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 (%2)</source>
        <comment>lines, share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines per second: %1 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines per second: %1 on average</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LearnPage</name>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code that runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonPage</name>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the task to end. After half a second its process is told to, after a whole one it is killed. Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kills the selected worker, or all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the task, and its workers are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What main and the workers say appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines, the first %2 no longer shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LocksPicture</name>
    <message>
        <source>Who is inside when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the task: a lane for each actor, hatched while it waits and solid while it is inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is in the room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the room: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 were in the room at once, with permits for %2; at most %3 at the desk, where there is room for 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The actors counted that themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 of %2 in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Thaw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spare workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language (from the next start on)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window: worst stall %1 ms in the last 10 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stalled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnWorkerForm</name>
    <message>
        <source>Ask it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>python3 my_worker.py</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command of your worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts the worker just to hear its hello</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This worker gives itself no title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This worker calls itself &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It declares no arguments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its arguments: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can&apos;t be cancelled, only ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaceControl</name>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slowly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task waits at each line that it says, and goes on at this pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F10</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PollPicture</name>
    <message>
        <source>Main looks every 0.3 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the task: a mark for each look of main, beside the life of the worker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <comment>finished, duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker never started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker is about to start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main looked every 0.3 s and found it running so many times: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next look, %1 after the end, found that it had ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between its looks main waited: each lap is a stall of its window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A timer did the looking: main waited for nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks: still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks: has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits, and its window with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PulseChart</name>
    <message>
        <source>Pulse chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst stall %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a window, its worst stall</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePicture</name>
    <message>
        <source>The queue of the owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the task: how long the queue is, who is served in which order, and how long each waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests served: %1 of %2. The value is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the house now: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most at once: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 (longest %3)</source>
        <comment>client, mean waiting time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean waiting time: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests in the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>served:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting time: mean, and longest (line)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <comment>no answer yet</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RacePicture</name>
    <message>
        <source>No cure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected, and found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it with one cure after the other: what was lost, and what each cure costs, is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected: %1, by %2 actors with %3 additions each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: found %2, exact, in %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: found %2, lost %3 (and %4 in the table), in %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: counting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, so there is no result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found of the expected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunListModel</name>
    <message>
        <source>Your own worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest freeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keystroke p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>waits for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting the main program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>launching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has launched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>program ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was asked to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not listen: terminating it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killing it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started (pid %1, was waiting warm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started (pid %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deadlock: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said hello</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said hello: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not do it: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended without a result. A worker has to send one before it goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended with exit code %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be started: %2. Check that the program is there and may be executed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 broke the protocol and was ended: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not say hello. A worker&apos;s first line on stdout is its hello.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 speaks version %2 of the protocol; this program speaks version %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window that ran the task is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the GUI thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GUI thread with processEvents()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread, polled with join(0.3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process, waited for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a worker thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In worker processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GUI thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>processEvents()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>join(0.3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waited for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is longer than 1 MiB: %2…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty and not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a JSON object: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no &quot;type&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is of a type that is not expected here (%2): %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no right &quot;%2&quot;: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not UTF-8: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished after %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished after %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process crashed with %1; nothing else was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 crashed with %2; nothing else was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled after %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Killed after %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadlock: %1. Nothing in this cycle will ever go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out after %1 and was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no argument named &quot;%1&quot;. The arguments are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a whole number from %2, not &quot;%3&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a number from %2, not &quot;%3&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes from %2; %3 is outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, not &quot;%3&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeedupChart</name>
    <message>
        <source>Run it to measure the speed-up: first with one worker, then with more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed-up against number of workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>so many times as fast</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>workers, time, speed-up</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dashed: ideal on 1 core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dashed: ideal on %1 cores</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeedupPicture</name>
    <message>
        <source>Run counts with one worker first, then with one per core, and compares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed-up against one worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartCostView</name>
    <message>
        <source>Start costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a waiting worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a thread, 0.05 ms</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it costs to start a worker is not measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To start one costs here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubjectFrame</name>
    <message>
        <source>Open a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This subject opens a window of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This subject is a window of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process does not answer  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answering for %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responding  %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window crashed with %1. Its process is gone, and so is everything in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window was ended. Its process is gone, and so is everything in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubjectWindow</name>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the task says appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type here while the task runs:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type here while the task runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slider to move while the task runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicked once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicked %1 times</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Sleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count primes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks and semaphores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One owner, one queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flood of reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts (0: one per core)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold each lock (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the locks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Additions of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each stay (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines (0: until stopped)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting to work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 primes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added %1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the desk, round %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers, waited %2 ms for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer: the owner is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last words before: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the owner is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no memory that the actors share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no other actors to talk to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no task named %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no actor named %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a value for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no argument named %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a whole number from %2 to %3, not %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a number from %2 to %3, not %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, not %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This task runs in processes only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>Tasks:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2; default %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be written to %1: %2. It is printed here instead.
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Typist</name>
    <message>
        <source>A sentence that a timer types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A timer types:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictModel</name>
    <message>
        <source>Longest freeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames painted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keystroke to screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitForPicture</name>
    <message>
        <source>Who waits for whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the task: arrows show which function holds which lock, and which it waits for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadlock: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No deadlock: all have finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No deadlock: %1</source>
        <comment>how the run ended</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting, no ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was ended from outside: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkerModel</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terminating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkerView</name>
    <message>
        <source>No workers yet: they appear here as soon as a task runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YoYo</name>
    <message>
        <source>Yo-yo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves as long as this window is alive.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. Without one there are: thaw run, thaw list, thaw compare, thaw --help.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>thaw::PulsePlot</name>
    <message>
        <source>1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>thaw::Timeline</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>thaw::durationText</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>thaw::percentText</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
