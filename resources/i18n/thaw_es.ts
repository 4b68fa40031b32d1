<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>--at-rest takes yes or no, not &quot;%1&quot;.</source>
        <translation>--at-rest espera yes o no, no «%1».</translation>
    </message>
    <message>
        <source>There can be one --preset.</source>
        <translation>Solo puede haber un --preset.</translation>
    </message>
    <message>
        <source>There is no command named &quot;%1&quot;. The commands are: list, run, compare, report; without one the window opens, and with the name of a .thaw file it shows that.</source>
        <translation>No hay ninguna orden llamada «%1». Las órdenes son: list, run, compare, report; sin ninguna se abre la ventana, y con el nombre de un fichero .thaw lo muestra.</translation>
    </message>
    <message>
        <source>The window opens one file, not also &quot;%1&quot;.</source>
        <translation>La ventana abre un solo fichero, no también «%1».</translation>
    </message>
    <message>
        <source>There is no prepared comparison named &quot;%1&quot;. There are: %2; or give the name of a .thaw file.</source>
        <translation>No hay ninguna comparación preparada llamada «%1». Hay: %2; o da el nombre de un fichero .thaw.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be used: %2</source>
        <translation>%1 no sirve: %2</translation>
    </message>
    <message>
        <source>%1 says nothing of what to compare.</source>
        <translation>%1 no dice qué comparar.</translation>
    </message>
    <message>
        <source>A worker of your own is compared alone: without --task and --preset.</source>
        <translation>Un trabajador tuyo se compara solo: sin --task ni --preset.</translation>
    </message>
    <message>
        <source>--preset has its own tasks: without --task.</source>
        <translation>--preset tiene sus propias tareas: sin --task.</translation>
    </message>
    <message>
        <source>report wants the names of .thaw files with results in them: thaw compare --output FILE.thaw writes one.</source>
        <translation>report espera los nombres de ficheros .thaw con resultados: thaw compare --output FICHERO.thaw escribe uno.</translation>
    </message>
    <message>
        <source>--seed takes a whole number from 0 to 4294967295, not &quot;%1&quot;; with 0 the runs keep their order.</source>
        <translation>--seed espera un número entero de 0 a 4294967295, no «%1»; con 0 se conserva el orden.</translation>
    </message>
    <message>
        <source>There is no task named &quot;%1&quot;. The tasks are: %2.</source>
        <translation>No hay ninguna tarea llamada «%1». Las tareas son: %2.</translation>
    </message>
    <message>
        <source>There is no way named &quot;%1&quot;. The ways are: %2.</source>
        <translation>No hay ningún modo llamado «%1». Los modos son: %2.</translation>
    </message>
    <message>
        <source>--timeout takes seconds, more than 0 and at most %1, not &quot;%2&quot;.</source>
        <translation>--timeout espera segundos, más de 0 y como mucho %1, no «%2».</translation>
    </message>
    <message>
        <source>There is no page named &quot;%1&quot;. The pages are: learn, compare.</source>
        <translation>No hay ninguna página llamada «%1». Las páginas son: learn, compare.</translation>
    </message>
    <message>
        <source>There is no lesson named &quot;%1&quot;. The lessons are: %2.</source>
        <translation>No hay ninguna lección llamada «%1». Las lecciones son: %2.</translation>
    </message>
    <message>
        <source>list takes no argument but --json, not &quot;%1&quot;.</source>
        <translation>list no admite más argumento que --json; «%1» no vale.</translation>
    </message>
    <message>
        <source>run wants a task: %1. Or a worker of your own: --worker COMMAND.</source>
        <translation>run necesita una tarea: %1. O un trabajador tuyo: --worker COMMAND.</translation>
    </message>
    <message>
        <source>--worker wants the command that starts the worker, and its arguments.</source>
        <translation>--worker necesita la orden que arranca el trabajador, con sus argumentos.</translation>
    </message>
    <message>
        <source>There is no format named &quot;%1&quot;. The formats are: %2.</source>
        <translation>No hay ningún formato llamado «%1». Los formatos son: %2.</translation>
    </message>
    <message>
        <source>A worker of your own is a process: the ways for it are: %1.</source>
        <translation>Un trabajador propio es un proceso; las formas que le valen son: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not of the form NAME=VALUE. An argument is given like seconds=2, without blanks around the &quot;=&quot;.</source>
        <translation>«%1» no tiene la forma NOMBRE=VALOR. Un argumento se da como seconds=2, sin espacios alrededor del «=».</translation>
    </message>
    <message>
        <source>%1 The options here are: %2. All of them: thaw --help.</source>
        <translation>%1 Las opciones aquí son: %2. Todas: thaw --help.</translation>
    </message>
    <message>
        <source>A worker&apos;s command stands after --worker, last and without &quot;=&quot;: --worker COMMAND [ARG]...</source>
        <translation>La orden de un trabajador va después de --worker, al final y sin «=»: --worker ORDEN [ARG]...</translation>
    </message>
    <message>
        <source>--%1 %2 is there twice; --repeat N gives more runs of it.</source>
        <translation>--%1 %2 está dos veces; --repeat N da más ejecuciones de ello.</translation>
    </message>
    <message>
        <source>--output wants the name of a file; without --output the report is printed.</source>
        <translation>--output necesita el nombre de un archivo; sin --output se imprime el informe.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not UTF-8, where it shows %2. Thaw takes arguments and names of files in UTF-8 only; rename the file, or set the terminal to UTF-8.</source>
        <translation>«%1» no es UTF-8 donde muestra %2. Thaw acepta argumentos y nombres de archivo solo en UTF-8; cambie el nombre del archivo o ponga la terminal en UTF-8.</translation>
    </message>
    <message>
        <source>There is no language named &quot;%1&quot;. The languages are: en, es.</source>
        <translation>No hay ningún idioma llamado «%1». Los idiomas son: en, es.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not &quot;%4&quot;.</source>
        <translation>--%1 toma un número entero de %2 a %3, no &quot;%4&quot;.</translation>
    </message>
    <message>
        <source>Thaw shows why windows freeze, and what to do about it.

  thaw [--page learn|compare] [--lesson ID] [--present] [--language en|es] [FILE.thaw]
                                                the window, and in it a prepared example or results
  thaw list [--json]                            tasks, their arguments, the ways to run them, the
                                                prepared comparisons, and the lessons
  thaw run TASK [--way WAY] [--timeout S] [NAME=VALUE]...
                                                one task in the terminal
  thaw run [--timeout S] [NAME=VALUE]... --worker COMMAND [ARG]...
                                                the same with a worker of your own; what stands after
                                                COMMAND is the worker&apos;s
  thaw compare [--task T]... [--way W]... [--repeat N] [--timeout S] [--format %1]
               [--output FILE] [--force] [--seed N] [--warm-up N] [NAME=VALUE]...
               [--at-rest yes|no] [--preset NAME|FILE.thaw] [--worker COMMAND [ARG]...]
                                                tasks in real windows, and what it does to them
  thaw report FILE.thaw... [--format %1] [--output FILE] [--force]
                                                results that were saved, of several machines together
  thaw --help, thaw --version

Exit codes: 0 finished, 1 failed or crashed, 2 wrong use, 3 stuck, 4 timed out, 130 cancelled.
Ctrl+C cancels; a second one kills.
</source>
        <translation>Thaw muestra por qué se congelan las ventanas y cómo evitarlo.

  thaw [--page learn|compare] [--lesson ID] [--present] [--language en|es] [FILE.thaw]
                                                la ventana, y en ella un ejemplo preparado o resultados
  thaw list [--json]                            las tareas, sus argumentos, los modos de ejecutarlas, las
                                                comparaciones preparadas y las lecciones
  thaw run TASK [--way WAY] [--timeout S] [NAME=VALUE]...
                                                una tarea en la terminal
  thaw run [--timeout S] [NAME=VALUE]... --worker COMMAND [ARG]...
                                                lo mismo con un trabajador tuyo; lo que sigue a COMMAND
                                                es del trabajador
  thaw compare [--task T]... [--way W]... [--repeat N] [--timeout S] [--format %1]
               [--output FILE] [--force] [--seed N] [--warm-up N] [NAME=VALUE]...
               [--at-rest yes|no] [--preset NAME|FILE.thaw] [--worker COMMAND [ARG]...]
                                                tareas en ventanas de verdad, y qué les hacen
  thaw report FILE.thaw... [--format %1] [--output FILE] [--force]
                                                resultados guardados, de varias máquinas juntos
  thaw --help, thaw --version

Códigos de salida: 0 terminó, 1 falló o se cayó, 2 mal uso, 3 se atascó, 4 agotó su tiempo, 130 se canceló.
Ctrl+C cancela; si lo pulsas otra vez, mata.
</translation>
    </message>
</context>
<context>
    <name>ComparisonReport</name>
    <message>
        <source>on %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>Machine %1: Qt %2, %3 cores, %4, %5, platform %6.</source>
        <translation>Máquina %1: Qt %2, %3 núcleos, %4, %5, plataforma %6.</translation>
    </message>
    <message>
        <source>All at normal priority. A frame is 16.7 ms; a stall counts as blocked from 50 ms on.</source>
        <translation>Todo con prioridad normal. Un fotograma dura 16,7 ms; una pausa cuenta como bloqueo a partir de 50 ms.</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>veces</translation>
    </message>
    <message>
        <source>The same again: %1</source>
        <translation>Lo mismo otra vez: %1</translation>
    </message>
    <message>
        <source>way</source>
        <translation>modo</translation>
    </message>
    <message>
        <source>run</source>
        <translation>vez</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>veredicto</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>least</source>
        <translation>menor</translation>
    </message>
    <message>
        <source>greatest</source>
        <translation>mayor</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>intervalo</translation>
    </message>
    <message>
        <source>times %1</source>
        <translation>veces %1</translation>
    </message>
    <message>
        <source>Unsteady, so that the median says little: %1.</source>
        <translation>Inestable, de modo que la mediana dice poco: %1.</translation>
    </message>
    <message>
        <source>All that finished did the same work (checksum %1).</source>
        <translation>Todas las que terminaron hicieron el mismo trabajo (suma de control %1).</translation>
    </message>
    <message>
        <source>The work differs (checksums %1).</source>
        <translation>El trabajo no es el mismo (sumas de control %1).</translation>
    </message>
    <message>
        <source>The machine by itself%1: a window with nothing to do had a longest stall of %2; 99 of 100 pings were answered within %3.</source>
        <translation>La máquina sola%1: una ventana sin nada que hacer tuvo una pausa máxima de %2; 99 de cada 100 pings tuvieron respuesta en menos de %3.</translation>
    </message>
    <message>
        <source>The interval is where the median lies with %1 % confidence (order statistics); that of a ratio of medians with 95 % (bootstrap, 2,000 resamples).</source>
        <translation>El intervalo es donde está la mediana con un %1 % de confianza (estadísticos de orden); el de una razón de medianas, con un 95 % (bootstrap, 2000 remuestreos).</translation>
    </message>
    <message>
        <source>Runs before the first one that are not counted, of each way: %1.</source>
        <translation>Ejecuciones previas a la primera que no se cuentan, de cada modo: %1.</translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>ExampleDialog</name>
    <message>
        <source>Page Learn</source>
        <translation>Página Aprender</translation>
    </message>
    <message>
        <source>Page Compare</source>
        <translation>Página Comparar</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>El código</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Trabajadores</translation>
    </message>
    <message>
        <source>The lesson&apos;s question</source>
        <translation>La pregunta de la lección</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Task took</source>
        <translation>La tarea tardó</translation>
    </message>
    <message>
        <source>From the start of the task to its end.</source>
        <translation>Desde el inicio de la tarea hasta su fin.</translation>
    </message>
    <message>
        <source>Longest stall</source>
        <translation>Pausa más larga</translation>
    </message>
    <message>
        <source>The longest time that one ping waited for the window to answer it.</source>
        <translation>El mayor tiempo que un ping esperó la respuesta de la ventana.</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueada</translation>
    </message>
    <message>
        <source>The sum of what exceeds 50 ms in each stall.</source>
        <translation>La suma de lo que excede de 50 ms en cada pausa.</translation>
    </message>
    <message>
        <source>Latency p50</source>
        <translation>Latencia p50</translation>
    </message>
    <message>
        <source>Half of all pings were answered within it.</source>
        <translation>La mitad de los pings se respondió en ese tiempo.</translation>
    </message>
    <message>
        <source>Latency p99</source>
        <translation>Latencia p99</translation>
    </message>
    <message>
        <source>99 of 100 pings were answered within it.</source>
        <translation>99 de cada 100 pings se respondieron en ese tiempo.</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Fotogramas</translation>
    </message>
    <message>
        <source>How often the window painted its yo-yo.</source>
        <translation>Cuántas veces pintó la ventana su yoyó.</translation>
    </message>
    <message>
        <source>Keystroke p95</source>
        <translation>Tecla p95</translation>
    </message>
    <message>
        <source>From a key to the paint that shows it: 95 of 100 were shown within it.</source>
        <translation>De la tecla al dibujo que la muestra: 95 de cada 100 se mostraron en ese tiempo.</translation>
    </message>
    <message>
        <source>Good up to %1.</source>
        <translation>Bien hasta %1.</translation>
    </message>
    <message>
        <source>alive throughout</source>
        <translation>viva siempre</translation>
    </message>
    <message>
        <source>jerky</source>
        <translation>a tirones</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>congelada</translation>
    </message>
    <message>
        <source>window lost</source>
        <translation>ventana perdida</translation>
    </message>
    <message>
        <source>Processor share</source>
        <translation>Parte del procesador</translation>
    </message>
    <message>
        <source>Of the processor time that the task could have used, what it got. Under 80 % other programs disturbed the run. All ways run the task at normal priority.</source>
        <translation>Del tiempo de procesador que la tarea habría podido usar, lo que obtuvo. Por debajo del 80 %, otros programas perturbaron la ejecución. Todas las maneras ejecutan la tarea con prioridad normal.</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Sin medir</translation>
    </message>
    <message>
        <source>For how long the meter itself was held up: by other programs, or because the window&apos;s process stood still. It counts as nobody&apos;s stall. Over 100 ms it disturbed the run.</source>
        <translation>Cuánto tiempo estuvo detenido el propio medidor: por otros programas o porque el proceso de la ventana no avanzaba. No cuenta como pausa de nadie. Más de 100 ms perturbaron la ejecución.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, disturbed</source>
        <comment>a verdict</comment>
        <translation>%1, perturbada</translation>
    </message>
    <message>
        <source>Alive throughout: no stall over %1, and blocked for at most %2 % of the run. Frozen: one stall over %1 took %3 % of the run or more, or lasted longer than %4. Jerky: all that is between.</source>
        <translation>Viva siempre: ninguna pausa de más de %1, y bloqueada durante el %2 % de la ejecución como mucho. Congelada: una pausa de más de %1 ocupó el %3 % de la ejecución o más, o duró más de %4. A tirones: todo lo que queda entre ambas.</translation>
    </message>
    <message>
        <source>alive: no stall over %1; frozen: %2 % of the run in one</source>
        <translation>viva: ninguna pausa de más de %1; congelada: el %2 % en una</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Examples and results (*.thaw)</source>
        <translation>Ejemplos y resultados (*.thaw)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Escrito en %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
    <message>
        <source>Save as example</source>
        <translation>Guardar como ejemplo</translation>
    </message>
    <message>
        <source>Save the handout</source>
        <translation>Guardar la hoja</translation>
    </message>
    <message>
        <source>Open an example or results</source>
        <translation>Abrir un ejemplo o resultados</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Guardar la imagen</translation>
    </message>
    <message>
        <source>Picture (*.png);;Vectors (*.svg)</source>
        <translation>Imagen (*.png);;Vectores (*.svg)</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>Guardar la imagen…</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copiar la imagen</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Guardar %1</translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>… left out here: %1 lines …</source>
        <translation>… omitidas aquí: %1 líneas …</translation>
    </message>
    <message>
        <source>Your run</source>
        <translation>Tu ejecución</translation>
    </message>
    <message>
        <source>It has not run yet.</source>
        <translation>Aún no se ha ejecutado.</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Trabajadores</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>Try this</source>
        <translation>Prueba esto</translation>
    </message>
    <message>
        <source>The code that runs: %1</source>
        <translation>El código que se ejecuta: %1</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>a missed frame</source>
        <translation>un fotograma perdido</translation>
    </message>
    <message>
        <source>a long task (web)</source>
        <translation>una tarea larga (web)</translation>
    </message>
    <message>
        <source>instant no more</source>
        <translation>ya no instantáneo</translation>
    </message>
    <message>
        <source>a freeze (Qt Creator)</source>
        <translation>una congelación (Qt Creator)</translation>
    </message>
    <message>
        <source>a hang (Firefox)</source>
        <translation>un cuelgue (Firefox)</translation>
    </message>
    <message>
        <source>needs improvement (INP)</source>
        <translation>mejorable (INP)</translation>
    </message>
    <message>
        <source>a hang (Instruments)</source>
        <translation>un cuelgue (Instruments)</translation>
    </message>
    <message>
        <source>poor (INP)</source>
        <translation>malo (INP)</translation>
    </message>
    <message>
        <source>the flow of thought is broken</source>
        <translation>se corta el hilo del pensamiento</translation>
    </message>
    <message>
        <source>not responding (desktops, Android)</source>
        <translation>no responde (escritorios, Android)</translation>
    </message>
</context>
<context>
    <name>ReportFormats</name>
    <message>
        <source>Results, to be opened again</source>
        <translation>Resultados, para volver a abrirlos</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabla (CSV)</translation>
    </message>
    <message>
        <source>Trace for a timeline viewer</source>
        <translation>Traza para un visor de líneas de tiempo</translation>
    </message>
    <message>
        <source>Page for a browser (HTML)</source>
        <translation>Página para un navegador (HTML)</translation>
    </message>
</context>
<context>
    <name>ResultCards</name>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Todas las ejecuciones</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>The window could not be opened: its program ended with exit code %1. Where there is no display, QT_QPA_PLATFORM=offscreen runs it unseen.</source>
        <translation>No se pudo abrir la ventana: su programa terminó con el código de salida %1. Donde no hay pantalla, QT_QPA_PLATFORM=offscreen la ejecuta sin mostrarla.</translation>
    </message>
    <message>
        <source>The window could not be opened: its program ended before.</source>
        <translation>No se pudo abrir la ventana: su programa terminó antes.</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>tomó %1</translation>
    </message>
    <message>
        <source>released %1</source>
        <translation>soltó %1</translation>
    </message>
    <message>
        <source>starting the main program</source>
        <translation>arranca el programa principal</translation>
    </message>
    <message>
        <source>launching</source>
        <translation>va a lanzar</translation>
    </message>
    <message>
        <source>has launched</source>
        <translation>ha lanzado</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>sigue en marcha</translation>
    </message>
    <message>
        <source>program ended</source>
        <translation>fin del programa</translation>
    </message>
    <message>
        <source>was asked to end</source>
        <translation>se le ha pedido que termine</translation>
    </message>
    <message>
        <source>does not listen: terminating it</source>
        <translation>no hace caso: se le obliga a terminar</translation>
    </message>
    <message>
        <source>killing it</source>
        <translation>se le mata</translation>
    </message>
    <message>
        <source>started (pid %1, was waiting warm)</source>
        <translation>arrancó (pid %1, estaba preparado)</translation>
    </message>
    <message>
        <source>started (pid %1)</source>
        <translation>arrancó (pid %1)</translation>
    </message>
    <message>
        <source>log: %1</source>
        <translation>registro: %1</translation>
    </message>
    <message>
        <source>deadlock: %1</source>
        <translation>interbloqueo: %1</translation>
    </message>
    <message>
        <source>said hello</source>
        <translation>ha saludado</translation>
    </message>
    <message>
        <source>said hello: %1</source>
        <translation>ha saludado: %1</translation>
    </message>
    <message>
        <source>The worker</source>
        <translation>El trabajador</translation>
    </message>
    <message>
        <source>%1 could not do it, and did not say why.</source>
        <translation>%1 no pudo hacerlo, y no dijo por qué.</translation>
    </message>
    <message>
        <source>%1 could not do it: %2.</source>
        <translation>%1 no pudo hacerlo: %2.</translation>
    </message>
    <message>
        <source>%1 ended without a result. A worker has to send one before it goes.</source>
        <translation>%1 terminó sin resultado. Un trabajador tiene que enviar uno antes de irse.</translation>
    </message>
    <message>
        <source>%1 ended with exit code %2.</source>
        <translation>%1 terminó con el código de salida %2.</translation>
    </message>
    <message>
        <source>%1 could not be started: %2. Check that the program is there and may be executed.</source>
        <translation>%1 no pudo arrancar: %2. Comprueba que el programa existe y que se puede ejecutar.</translation>
    </message>
    <message>
        <source>%1 broke the protocol and was ended: %2</source>
        <translation>%1 rompió el protocolo y se le puso fin: %2</translation>
    </message>
    <message>
        <source>%1 did not say hello. A worker&apos;s first line on stdout is its hello.</source>
        <translation>%1 no saludó. La primera línea de un trabajador en stdout es su saludo.</translation>
    </message>
    <message>
        <source>%1 speaks version %2 of the protocol; this program speaks version %3.</source>
        <translation>%1 habla la versión %2 del protocolo; este programa habla la versión %3.</translation>
    </message>
    <message>
        <source>The window that ran the task is gone.</source>
        <translation>La ventana que ejecutaba la tarea ya no existe.</translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation>%1 falló.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source> or </source>
        <translation>, </translation>
    </message>
    <message>
        <source>any text</source>
        <translation>cualquier texto</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>la línea %1</translation>
    </message>
    <message>
        <source>%1 is longer than 1 MiB: %2…</source>
        <translation>%1 supera 1 MiB: %2…</translation>
    </message>
    <message>
        <source>%1 is not a JSON object: %2</source>
        <translation>%1 no es un objeto JSON: %2</translation>
    </message>
    <message>
        <source>%1 has no &quot;type&quot;: %2</source>
        <translation>%1 no tiene «type»: %2</translation>
    </message>
    <message>
        <source>%1 is of a type that is not expected here (%2): %3</source>
        <translation>%1 es de un tipo que aquí no se espera (%2): %3</translation>
    </message>
    <message>
        <source>%1 has no right &quot;%2&quot;: %3</source>
        <translation>%1 no tiene un «%2» correcto: %3</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminó</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>se cayó</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>se canceló</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>lo mataron</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>se atascó</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>agotó su tiempo</translation>
    </message>
    <message>
        <source>Finished after %1.</source>
        <translation>Terminó tras %1.</translation>
    </message>
    <message>
        <source>Finished after %1: %2.</source>
        <translation>Terminó tras %1: %2.</translation>
    </message>
    <message>
        <source>The process crashed with %1; nothing else was touched.</source>
        <translation>El proceso se cayó con %1; no se tocó nada más.</translation>
    </message>
    <message>
        <source>Cancelled after %1.</source>
        <translation>Se canceló tras %1.</translation>
    </message>
    <message>
        <source>Killed after %1.</source>
        <translation>Lo mataron tras %1.</translation>
    </message>
    <message>
        <source>Deadlock: %1. The window stood still in it for good, and was ended.</source>
        <translation>Interbloqueo: %1. La ventana se quedó parada en él para siempre, y se terminó.</translation>
    </message>
    <message>
        <source>Deadlock: %1. Nothing in this cycle will ever go on.</source>
        <translation>Interbloqueo: %1. Nada de este círculo volverá a avanzar.</translation>
    </message>
    <message>
        <source>Timed out after %1 and was ended.</source>
        <translation>Agotó su tiempo tras %1 y se le puso fin.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>There is no argument named &quot;%1&quot;. The arguments are: %2.</source>
        <translation>No hay ningún argumento llamado «%1». Los argumentos son: %2.</translation>
    </message>
    <message>
        <source>%1 is a whole number from %2, not &quot;%3&quot;.</source>
        <translation>%1 es un número entero de %2, no «%3».</translation>
    </message>
    <message>
        <source>%1 is a number from %2, not &quot;%3&quot;.</source>
        <translation>%1 es un número de %2, no «%3».</translation>
    </message>
    <message>
        <source>%1 goes from %2; %3 is outside.</source>
        <translation>%1 va de %2; %3 queda fuera.</translation>
    </message>
    <message>
        <source>%1 is %2, not &quot;%3&quot;.</source>
        <translation>%1 admite estos valores: %2; «%3» no vale.</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>señal %1</translation>
    </message>
    <message>
        <source>The window was ended from outside, with %1, and all that was in it is gone.</source>
        <translation>La ventana se terminó desde fuera, con %1, y con ella todo lo que tenía dentro.</translation>
    </message>
    <message>
        <source>The window crashed with %1, and all that was in it is gone.</source>
        <translation>La ventana se cayó con %1, y con ella todo lo que tenía dentro.</translation>
    </message>
    <message>
        <source>%1 crashed with %2. This program was not touched.</source>
        <translation>%1 se cayó con %2. A este programa no le pasó nada.</translation>
    </message>
    <message>
        <source>The window ended with exit code %1, and all that was in it is gone.</source>
        <translation>La ventana terminó con el código de salida %1, y con ella todo lo que tenía dentro.</translation>
    </message>
    <message>
        <source>returns at last: %1 events came in while it had not</source>
        <translation>por fin vuelve: entretanto entraron %1 eventos</translation>
    </message>
    <message>
        <source>The GUI thread %1. The window: %2.</source>
        <translation>El hilo de la interfaz %1. La ventana: %2.</translation>
    </message>
    <message>
        <source>Freezes</source>
        <translation>Se congela</translation>
    </message>
    <message>
        <source>Looks alive</source>
        <translation>Parece viva</translation>
    </message>
    <message>
        <source>Alive</source>
        <translation>Viva</translation>
    </message>
    <message>
        <source>%1 is empty; each line is a JSON object</source>
        <translation>%1 está vacía; cada línea es un objeto JSON</translation>
    </message>
    <message>
        <source>%1 is not JSON at byte %2: %3</source>
        <translation>%1 no es JSON en el byte %2: %3</translation>
    </message>
    <message>
        <source>%1 ends in the middle of its object: %2</source>
        <translation>%1 acaba en medio de su objeto: %2</translation>
    </message>
    <message>
        <source>%1 goes on after its object, at byte %2: %3</source>
        <translation>%1 sigue después de su objeto, en el byte %2: %3</translation>
    </message>
    <message>
        <source>%1 is nested more than 64 levels deep: %2</source>
        <translation>%1 tiene más de 64 niveles de anidamiento: %2</translation>
    </message>
    <message>
        <source>%1 has a number that is too large or too small, at byte %2: %3</source>
        <translation>%1 tiene un número demasiado grande o demasiado pequeño, en el byte %2: %3</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 at byte %2: %3</source>
        <translation>%1 no es UTF-8 en el byte %2: %3</translation>
    </message>
    <message>
        <source>The window was closed after %1, and the task ended with it.</source>
        <translation>La ventana se cerró tras %1, y la tarea terminó con ella.</translation>
    </message>
    <message>
        <source>Wrong argument: %1.</source>
        <translation>Argumento incorrecto: %1.</translation>
    </message>
    <message>
        <source>%1 has more in &quot;%2&quot; than the protocol allows: %3</source>
        <translation>%1 tiene más en «%2» de lo que permite el protocolo: %3</translation>
    </message>
    <message>
        <source>%1 was ended: more than %2 of its locks were held and its actors waiting at once, too many to be watched for a deadlock.</source>
        <translation>Se terminó %1: tenía a la vez más de %2 cerrojos tomados y actores en espera, demasiados para vigilar si hay un interbloqueo.</translation>
    </message>
    <message>
        <source>%1 was ended: more than %2 MiB of requests and answers waited for it to read or answer them.</source>
        <translation>Se terminó %1: más de %2 MiB de peticiones y respuestas esperaban a que las leyera o las contestara.</translation>
    </message>
    <message>
        <source>left out %1 values and reports of progress: too many waited to be shown</source>
        <translation>se omitieron %1 valores y avances: eran demasiados los que esperaban ser mostrados</translation>
    </message>
    <message>
        <source>%1 was ended from outside, with %2.</source>
        <translation>%1 fue terminado desde fuera, con %2.</translation>
    </message>
    <message>
        <source>Ended, because its lesson was left.</source>
        <translation>Terminada, porque se dejó su lección.</translation>
    </message>
    <message>
        <source>asks for %1</source>
        <translation>pide %1</translation>
    </message>
    <message>
        <source>%1 was killed, and the run ended after %2.</source>
        <translation>Se mató a %1; la ejecución terminó después de %2.</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>trabajador</translation>
    </message>
    <message>
        <source>owner</source>
        <comment>of a queue</comment>
        <translation>dueño</translation>
    </message>
    <message>
        <source>client</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>actor</source>
        <translation>actor</translation>
    </message>
    <message>
        <source>part</source>
        <comment>of a count</comment>
        <translation>parte</translation>
    </message>
</context>
<context>
    <name>SubjectPlace</name>
    <message>
        <source>Each run has a window of its own, which is seen here.</source>
        <translation>Cada ejecución tiene su propia ventana, que se ve aquí.</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Sleep</source>
        <translation>Dormir</translation>
    </message>
    <message>
        <source>Count primes</source>
        <translation>Contar primos</translation>
    </message>
    <message>
        <source>Deadlock</source>
        <translation>Interbloqueo</translation>
    </message>
    <message>
        <source>Lost updates</source>
        <translation>Sumas perdidas</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Locks and semaphores</source>
        <translation>Bloqueos y semáforos</translation>
    </message>
    <message>
        <source>One owner, one queue</source>
        <translation>Un dueño, una cola</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Caída</translation>
    </message>
    <message>
        <source>Flood of reports</source>
        <translation>Avalancha de mensajes</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Menores que</translation>
    </message>
    <message>
        <source>Parts (0: one per core)</source>
        <translation>Partes (0: una por núcleo)</translation>
    </message>
    <message>
        <source>Hold each lock (s)</source>
        <translation>Retener cada bloqueo (s)</translation>
    </message>
    <message>
        <source>Order of the locks</source>
        <translation>Orden de los bloqueos</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Cómo se toman</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Actores</translation>
    </message>
    <message>
        <source>Additions of each</source>
        <translation>Sumas de cada uno</translation>
    </message>
    <message>
        <source>Cure</source>
        <translation>Remedio</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>Permits</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Each stay (s)</source>
        <translation>Cada estancia (s)</translation>
    </message>
    <message>
        <source>Stays of each</source>
        <translation>Estancias de cada uno</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Requests of each</source>
        <translation>Peticiones de cada uno</translation>
    </message>
    <message>
        <source>Service (ms)</source>
        <translation>Servicio (ms)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Lines (0: until stopped)</source>
        <translation>Líneas (0: hasta pararla)</translation>
    </message>
    <message>
        <source>Bytes a line</source>
        <translation>Bytes por línea</translation>
    </message>
    <message>
        <source>Starting to work</source>
        <translation>Empiezo a trabajar</translation>
    </message>
    <message>
        <source>Finished working</source>
        <translation>He terminado de trabajar</translation>
    </message>
    <message>
        <source>%1 primes</source>
        <translation>Primos: %1</translation>
    </message>
    <message>
        <source>F1: %1</source>
        <translation>F1: %1</translation>
    </message>
    <message>
        <source>F2: %1</source>
        <translation>F2: %1</translation>
    </message>
    <message>
        <source>Added %1 times</source>
        <translation>Sumas hechas: %1</translation>
    </message>
    <message>
        <source>At the desk, round %1</source>
        <translation>En la mesa, ronda %1</translation>
    </message>
    <message>
        <source>%1 answers, waited %2 ms for each</source>
        <translation>Respuestas: %1; espera de cada una: %2 ms</translation>
    </message>
    <message>
        <source>The value is %1</source>
        <translation>El valor es %1</translation>
    </message>
    <message>
        <source>No answer: the owner is gone</source>
        <translation>Sin respuesta: el dueño ya no está</translation>
    </message>
    <message>
        <source>Last words before: %1</source>
        <translation>Últimas palabras antes de: %1</translation>
    </message>
    <message>
        <source>the owner is gone</source>
        <translation>el dueño ya no está</translation>
    </message>
    <message>
        <source>there is no memory that the actors share</source>
        <translation>no hay memoria que los actores compartan</translation>
    </message>
    <message>
        <source>there are no other actors to talk to</source>
        <translation>no hay otros actores con quienes hablar</translation>
    </message>
    <message>
        <source>there is no task named &quot;%1&quot;</source>
        <translation>no hay ninguna tarea llamada «%1»</translation>
    </message>
    <message>
        <source>There is no actor named %1</source>
        <translation>No hay ningún actor llamado %1</translation>
    </message>
    <message>
        <source>%1 is not a value for %2</source>
        <translation>%1 no es un valor para %2</translation>
    </message>
    <message>
        <source>%1 is a whole number from %2 to %3, not &quot;%4&quot;</source>
        <translation>%1 es un número entero de %2 a %3, no «%4»</translation>
    </message>
    <message>
        <source>%1 is a number from %2 to %3, not &quot;%4&quot;</source>
        <translation>%1 es un número de %2 a %3, no «%4»</translation>
    </message>
    <message>
        <source>This task runs in processes only</source>
        <translation>Esta tarea solo se ejecuta en procesos</translation>
    </message>
    <message>
        <source>F1 is %1, F2 is %2; main still has x = %3 and y = %4</source>
        <translation>F1 es %1 y F2 es %2; main sigue teniendo x = %3 e y = %4</translation>
    </message>
    <message>
        <source>F1 is %1, F2 is %2</source>
        <translation>F1 es %1 y F2 es %2</translation>
    </message>
    <message>
        <source>said %1 lines</source>
        <translation>dijo %1 líneas</translation>
    </message>
    <message>
        <source>never more than %1 in the room, which has permits for %2, or than %3 at the desk</source>
        <translation>nunca más de %1 en la sala, que tiene permisos para %2, ni más de %3 en el escritorio</translation>
    </message>
    <message>
        <source>found %1 primes</source>
        <translation>encontró %1 primos</translation>
    </message>
    <message>
        <source>counted %1 of %2; at most %3 requests at once, the longest wait %4</source>
        <translation>contó %1 de %2; a lo sumo %3 peticiones a la vez, la espera más larga %4</translation>
    </message>
    <message>
        <source>lost %1 of %2 additions</source>
        <translation>se perdieron %1 de %2 sumas</translation>
    </message>
    <message>
        <source>lost %1 of %2 additions in the table</source>
        <translation>se perdieron %1 de %2 sumas en la tabla</translation>
    </message>
    <message>
        <source>lost none of %1 additions</source>
        <translation>no se perdió ninguna de %1 sumas</translation>
    </message>
    <message>
        <source>slept for %1</source>
        <translation>durmió %1</translation>
    </message>
    <message>
        <source>nothing came of this kind here: %1</source>
        <translation>este tipo no tuvo aquí consecuencias: %1</translation>
    </message>
    <message>
        <source>segfault</source>
        <translation>segfault</translation>
    </message>
    <message>
        <source>abort</source>
        <translation>abort</translation>
    </message>
    <message>
        <source>exit</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>kill</source>
        <translation>muerte</translation>
    </message>
    <message>
        <source>hang</source>
        <translation>colgado</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>silencio</translation>
    </message>
    <message>
        <source>garbage</source>
        <translation>basura</translation>
    </message>
    <message>
        <source>opposite</source>
        <translation>contrario</translation>
    </message>
    <message>
        <source>same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>two</source>
        <translation>dos</translation>
    </message>
    <message>
        <source>scoped</source>
        <translation>juntos</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>hilos</translation>
    </message>
    <message>
        <source>processes</source>
        <translation>procesos</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>bloqueo</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>copias</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>dueño</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>Prepared comparisons, for thaw compare --preset:</source>
        <translation>Comparaciones preparadas, para thaw compare --preset:</translation>
    </message>
    <message>
        <source>your own worker</source>
        <translation>tu trabajador</translation>
    </message>
    <message>
        <source>There are no results in it.</source>
        <translation>No hay resultados en él.</translation>
    </message>
    <message>
        <source>thaw: %1 can&apos;t be reported: %2
</source>
        <translation>thaw: no se puede informar de %1: %2
</translation>
    </message>
    <message>
        <source>The order is by chance; --seed %1 gives it again.
</source>
        <translation>El orden es al azar; --seed %1 lo repite.
</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>quedan unos %1 s</translation>
    </message>
    <message>
        <source>the file is there; --force overwrites it</source>
        <translation>el archivo ya existe; --force lo sobrescribe</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>no existe la carpeta %1</translation>
    </message>
    <message>
        <source>thaw: %1 can&apos;t be the report: %2.
</source>
        <translation>thaw: %1 no puede ser el informe: %2.
</translation>
    </message>
    <message>
        <source>Tasks:</source>
        <translation>Tareas:</translation>
    </message>
    <message>
        <source>%1; %2; default %3</source>
        <translation>%1; %2; por defecto %3</translation>
    </message>
    <message>
        <source>Ways:</source>
        <translation>Modos:</translation>
    </message>
    <message>
        <source>The report could not be written to %1: %2. It is printed here instead.
</source>
        <translation>No se pudo escribir el informe en %1: %2. Se imprime aquí.
</translation>
    </message>
    <message>
        <source>thaw: Not all could be written to the standard output: %1.
</source>
        <translation>thaw: No se pudo escribir todo en la salida estándar: %1.
</translation>
    </message>
    <message>
        <source>thaw: Nobody reads the standard output: what was still to be written is lost.
</source>
        <translation>thaw: Nadie lee la salida estándar: se ha perdido lo que quedaba por escribir.
</translation>
    </message>
    <message>
        <source>the machine by itself</source>
        <translation>la máquina sola</translation>
    </message>
    <message>
        <source>to warm up</source>
        <translation>para calentar</translation>
    </message>
    <message>
        <source>Lessons, for thaw --lesson:</source>
        <translation>Lecciones, para thaw --lesson:</translation>
    </message>
</context>
<context>
    <name>ThawFile</name>
    <message>
        <source>There is no lesson named &quot;%1&quot;. The lessons are: %2.</source>
        <translation>No hay ninguna lección llamada «%1». Las lecciones son: %2.</translation>
    </message>
    <message>
        <source>It names a lesson and a comparison; an example is one of the two.</source>
        <translation>Nombra una lección y una comparación; un ejemplo es una de las dos cosas.</translation>
    </message>
    <message>
        <source>It hides &quot;%1&quot;, which is none of: %2.</source>
        <translation>Oculta «%1», que no es nada de: %2.</translation>
    </message>
    <message>
        <source>Side by side there is one task in two ways; &quot;page&quot;: &quot;series&quot; takes more.</source>
        <translation>Lado a lado hay una tarea en dos modos; con «&quot;page&quot;: &quot;series&quot;» caben más.</translation>
    </message>
    <message>
        <source>It says nothing of what to compare side by side.</source>
        <translation>No dice qué comparar lado a lado.</translation>
    </message>
    <message>
        <source>Its run %1 has a way or a start that is none.</source>
        <translation>Su ejecución %1 tiene un modo o un comienzo que no lo es.</translation>
    </message>
    <message>
        <source>There is no task named &quot;%1&quot;.</source>
        <translation>No hay ninguna tarea llamada «%1».</translation>
    </message>
    <message>
        <source>It asks for %1 repeats; there can be 1 to %2.</source>
        <translation>Pide %1 repeticiones; pueden ser de 1 a %2.</translation>
    </message>
    <message>
        <source>It asks for %1 runs to warm up; there can be 0 to %2.</source>
        <translation>Pide %1 ejecuciones para calentar; pueden ser de 0 a %2.</translation>
    </message>
    <message>
        <source>Its seed is none: a whole number from 0 to 4294967295.</source>
        <translation>Su semilla no lo es: un número entero de 0 a 4294967295.</translation>
    </message>
    <message>
        <source>Its timeout is none: seconds, more than 0 and at most %1.</source>
        <translation>Su tiempo límite no lo es: segundos, más de 0 y como mucho %1.</translation>
    </message>
    <message>
        <source>There is no way named &quot;%1&quot;.</source>
        <translation>No hay ningún modo llamado «%1».</translation>
    </message>
    <message>
        <source>It compares nothing, or more than %1 tasks: it wants &quot;tasks&quot; and &quot;ways&quot;.</source>
        <translation>No compara nada, o más de %1 tareas: necesita «tasks» y «ways».</translation>
    </message>
    <message>
        <source>It is no JSON: %1 at byte %2.</source>
        <translation>No es JSON: %1 en el byte %2.</translation>
    </message>
    <message>
        <source>It is no file of Thaw&apos;s: its &quot;format&quot; is not &quot;%1&quot;.</source>
        <translation>No es un fichero de Thaw: su «format» no es «%1».</translation>
    </message>
    <message>
        <source>It is of another version of Thaw: its &quot;format&quot; is &quot;%1&quot;, and this program reads &quot;%2&quot;.</source>
        <translation>Es de otra versión de Thaw: su «format» es «%1» y este programa lee «%2».</translation>
    </message>
    <message>
        <source>Its field &quot;%1&quot; is longer, or more, than can be.</source>
        <translation>Su campo «%1» es más largo, o tiene más, de lo que puede ser.</translation>
    </message>
    <message>
        <source>Its field &quot;%1&quot; is missing, or not what it must be.</source>
        <translation>Falta su campo «%1», o no es lo que debe ser.</translation>
    </message>
    <message>
        <source>It is no file.</source>
        <translation>No es un fichero.</translation>
    </message>
    <message>
        <source>It has more than %1 MiB.</source>
        <translation>Tiene más de %1 MiB.</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>On the GUI thread</source>
        <translation>En el hilo de la interfaz</translation>
    </message>
    <message>
        <source>GUI thread</source>
        <translation>Hilo de la interfaz</translation>
    </message>
    <message>
        <source>runs the task itself</source>
        <translation>ejecuta él mismo la tarea</translation>
    </message>
    <message>
        <source>frozen until it ends</source>
        <translation>congelada hasta que termina</translation>
    </message>
    <message>
        <source>Process, waited for</source>
        <translation>Proceso, con espera</translation>
    </message>
    <message>
        <source>Waited for</source>
        <translation>Con espera</translation>
    </message>
    <message>
        <source>starts a process, then waits for it</source>
        <translation>inicia un proceso y luego lo espera</translation>
    </message>
    <message>
        <source>Thread, polled with join(0.3)</source>
        <translation>Hilo, sondeado con join(0.3)</translation>
    </message>
    <message>
        <source>join(0.3)</source>
        <translation>join(0.3)</translation>
    </message>
    <message>
        <source>starts a thread, then joins it for 0.3 s at a time</source>
        <translation>inicia un hilo y luego lo espera con join, 0,3 s cada vez</translation>
    </message>
    <message>
        <source>a stall of 0.3 s a lap</source>
        <translation>una pausa de 0,3 s por vuelta</translation>
    </message>
    <message>
        <source>Slot of a QThread subclass</source>
        <translation>Slot de una subclase de QThread</translation>
    </message>
    <message>
        <source>Wrong thread</source>
        <translation>Hilo equivocado</translation>
    </message>
    <message>
        <source>calls a slot of a QThread subclass, which runs right here</source>
        <translation>llama a un slot de una subclase de QThread, que se ejecuta aquí mismo</translation>
    </message>
    <message>
        <source>frozen; the thread that was started has nothing to do</source>
        <translation>congelada; el hilo iniciado no tiene nada que hacer</translation>
    </message>
    <message>
        <source>Thread, blocking queued call</source>
        <translation>Hilo, llamada en cola que bloquea</translation>
    </message>
    <message>
        <source>Blocking call</source>
        <translation>Llamada que bloquea</translation>
    </message>
    <message>
        <source>calls an object in another thread, and waits until the call has returned</source>
        <translation>llama a un objeto de otro hilo y espera a que la llamada vuelva</translation>
    </message>
    <message>
        <source>frozen until the call returns</source>
        <translation>congelada hasta que la llamada vuelve</translation>
    </message>
    <message>
        <source>GUI thread with processEvents()</source>
        <translation>Hilo de la interfaz con processEvents()</translation>
    </message>
    <message>
        <source>processEvents()</source>
        <translation>processEvents()</translation>
    </message>
    <message>
        <source>runs the task, and lets events in at each of its reports</source>
        <translation>ejecuta la tarea y deja entrar eventos en cada uno de sus mensajes</translation>
    </message>
    <message>
        <source>jerky at best, frozen where the task reports nothing</source>
        <translation>a tirones en el mejor caso, congelada donde la tarea no dice nada</translation>
    </message>
    <message>
        <source>Thread, waited for in a local event loop</source>
        <translation>Hilo, esperado en un bucle de eventos local</translation>
    </message>
    <message>
        <source>Local loop</source>
        <translation>Bucle local</translation>
    </message>
    <message>
        <source>starts a thread, and turns a local event loop until it ends</source>
        <translation>inicia un hilo y da vueltas a un bucle de eventos local hasta que termina</translation>
    </message>
    <message>
        <source>alive, but the caller has not returned, and can be entered again</source>
        <translation>viva, pero quien llamó no ha vuelto y se puede volver a entrar en él</translation>
    </message>
    <message>
        <source>In a worker thread</source>
        <translation>En un hilo de trabajo</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Hilo</translation>
    </message>
    <message>
        <source>starts a thread and returns</source>
        <translation>inicia un hilo y vuelve</translation>
    </message>
    <message>
        <source>alive, unless the thread crashes or never ends</source>
        <translation>viva, salvo que el hilo se caiga o no termine nunca</translation>
    </message>
    <message>
        <source>In a thread pool</source>
        <translation>En un grupo de hilos</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Grupo de hilos</translation>
    </message>
    <message>
        <source>gives it to a thread pool, and follows it by a promise and a watcher</source>
        <translation>la da a un grupo de hilos y la sigue con una promesa y un observador</translation>
    </message>
    <message>
        <source>alive, unless the task crashes or never ends</source>
        <translation>viva, salvo que la tarea se caiga o no termine nunca</translation>
    </message>
    <message>
        <source>In worker processes</source>
        <translation>En procesos de trabajo</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <source>hands it to a worker process and returns</source>
        <translation>la entrega a un proceso de trabajo y vuelve</translation>
    </message>
    <message>
        <source>alive, whatever happens to the worker</source>
        <translation>viva, le pase lo que le pase al proceso de trabajo</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. Without one there are: thaw run, thaw list, thaw compare, thaw --help.</source>
        <translation>No hay pantalla: ni DISPLAY ni WAYLAND_DISPLAY tienen valor. Sin pantalla puedes usar: thaw run, thaw list, thaw compare, thaw --help.</translation>
    </message>
</context>
<context>
    <name>thaw::ActorBars</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>worker, state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>worker, state, progress</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>No worker runs.</source>
        <translation>No se ejecuta ningún trabajador.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>thaw::AlivePanel</name>
    <message>
        <source>Is this window alive?</source>
        <translation>¿Está viva esta ventana?</translation>
    </message>
    <message>
        <source>Pulse of this window</source>
        <translation>Pulso de esta ventana</translation>
    </message>
    <message>
        <source>%1 frames/s</source>
        <translation>%1 fotogramas/s</translation>
    </message>
    <message>
        <source>measuring …</source>
        <translation>midiendo…</translation>
    </message>
    <message>
        <source>longest stall %1</source>
        <translation>pausa más larga: %1</translation>
    </message>
    <message>
        <source>(%1)</source>
        <comment>the cause of a stall</comment>
        <translation>(%1)</translation>
    </message>
</context>
<context>
    <name>thaw::ArgumentForm</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>thaw::CodeView</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>línea %1: %2</translation>
    </message>
</context>
<context>
    <name>thaw::CompareForm</name>
    <message>
        <source>Your own worker</source>
        <translation>Tu propio trabajador</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Say which command starts your worker.</source>
        <translation>Indicar qué orden arranca el trabajador.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>Your own worker is a process: choose %1 on both sides.</source>
        <translation>Tu propio trabajador es un proceso: elige %1 en los dos lados.</translation>
    </message>
</context>
<context>
    <name>thaw::ComparePage</name>
    <message>
        <source>A series runs: two windows side by side would disturb it, and it them.</source>
        <translation>Hay una serie en marcha: dos ventanas lado a lado la perturbarían, y ella a las ventanas.</translation>
    </message>
    <message>
        <source>Export all runs</source>
        <translation>Exportar todas las ejecuciones</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Save as example…</source>
        <translation>Guardar como ejemplo…</translation>
    </message>
    <message>
        <source>Copy command line</source>
        <translation>Copiar la línea de órdenes</translation>
    </message>
    <message>
        <source>Both run: what was chosen can be opened when they have ended.</source>
        <translation>Las dos están en marcha: lo elegido se podrá abrir cuando terminen.</translation>
    </message>
    <message>
        <source>A worker of your own can&apos;t stand in an example: a file must not start a program.</source>
        <translation>Un trabajador tuyo no puede estar en un ejemplo: un fichero no debe arrancar un programa.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copiado: %1</translation>
    </message>
    <message>
        <source>Run both</source>
        <translation>Ejecutar ambas</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Run %1 of %2</source>
        <translation>Vez %1 de %2</translation>
    </message>
    <message>
        <source>Run both, and see how long each window takes to answer.</source>
        <translation>Ejecuta ambas y mira cuánto tarda en responder cada ventana.</translation>
    </message>
    <message>
        <source>Time each window took to answer</source>
        <translation>Lo que tardó en responder cada ventana</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The runs that were to come are left out.</source>
        <translation>Las ejecuciones que faltaban no se hacen.</translation>
    </message>
    <message>
        <source>Result: %1, run %2 of %3</source>
        <translation>Resultado: %1, vez %2 de %3</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>Resultado: %1</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>way, outcome, verdict</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>thaw::CopiesPicture</name>
    <message>
        <source>Whose x and y</source>
        <translation>De quién son x e y</translation>
    </message>
    <message>
        <source>Run the task: the memory of main, f1 and f2, each with an x and a y of its own.</source>
        <translation>Ejecuta la tarea: la memoria de main, de f1 y de f2, cada una con su propia x y su propia y.</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>sin arrancar</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminó</translation>
    </message>
    <message>
        <source>pid %1, ended</source>
        <translation>pid %1, terminó</translation>
    </message>
    <message>
        <source>pid %1</source>
        <translation>pid %1</translation>
    </message>
    <message>
        <source>main (%1) has %2.</source>
        <translation>main (%1) tiene %2.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 (%2) has %3.</source>
        <translation>%1 (%2) tiene %3.</translation>
    </message>
    <message>
        <source>Sent back to main: %1.</source>
        <translation>Devuelto a main: %1.</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>copias</translation>
    </message>
    <message>
        <source>result</source>
        <translation>resultado</translation>
    </message>
</context>
<context>
    <name>thaw::CrashPicture</name>
    <message>
        <source>It sent its result and went. Nothing went wrong.</source>
        <translation>Envió su resultado y se fue. Nada salió mal.</translation>
    </message>
    <message>
        <source>The system ended it with signal %1. The program is told so at once.</source>
        <translation>El sistema le puso fin con la señal %1. El programa se entera al instante.</translation>
    </message>
    <message>
        <source>It was asked to end, and is gone. Until then it looked busy.</source>
        <translation>Se le pidió que terminara, y ya no está. Hasta entonces parecía ocupado.</translation>
    </message>
    <message>
        <source>It was killed from outside: nobody has to wait for a worker.</source>
        <translation>Lo mataron desde fuera: nadie tiene que esperar a un trabajador.</translation>
    </message>
    <message>
        <source>Its time was up, so it was ended from outside.</source>
        <translation>Se le acabó el tiempo y se le puso fin desde fuera.</translation>
    </message>
    <message>
        <source>It is alive, and will never go on.</source>
        <translation>Está vivo, pero nunca seguirá adelante.</translation>
    </message>
    <message>
        <source>It left by itself with exit code %1, and sent no result.</source>
        <translation>Se fue por su cuenta con el código de salida %1, sin enviar resultado.</translation>
    </message>
    <message>
        <source>It left by itself and said all is well, but sent no result: a failure.</source>
        <translation>Se fue por su cuenta diciendo que todo iba bien, pero sin enviar resultado: ha fallado.</translation>
    </message>
    <message>
        <source>It said what is no message (%1), so it was ended.</source>
        <translation>Dijo algo que no es un mensaje (%1) y se le puso fin.</translation>
    </message>
    <message>
        <source>Its whole window is gone with it.</source>
        <translation>Su ventana entera ha desaparecido con él.</translation>
    </message>
    <message>
        <source>The last moments of the worker</source>
        <translation>Los últimos momentos del trabajador</translation>
    </message>
    <message>
        <source>Run the task: what the worker does to the end, as it looks from outside.</source>
        <translation>Ejecuta la tarea: lo que hace el trabajador hasta el final, visto desde fuera.</translation>
    </message>
    <message>
        <source>says: %1</source>
        <translation>dice: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>crashed: SIGSEGV</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: exit code %2</source>
        <comment>failed: exit code 3</comment>
        <translation>%1: código de salida %2</translation>
    </message>
    <message>
        <source>silent for %1: stuck or busy, that looks the same from outside</source>
        <translation>en silencio desde hace %1: atascado u ocupado, desde fuera parece lo mismo</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time, what happened</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>The worker is about to start</source>
        <translation>El trabajador está a punto de arrancar</translation>
    </message>
    <message>
        <source>%1. From outside: %2</source>
        <translation>%1. Desde fuera: %2</translation>
    </message>
</context>
<context>
    <name>thaw::ExampleDialog</name>
    <message>
        <source>Save as example</source>
        <translation>Guardar como ejemplo</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>What those who watch are to think about before it runs.</source>
        <translation>En qué deben pensar quienes miran antes de que se ejecute.</translation>
    </message>
    <message>
        <source>Shown besides</source>
        <translation>Se muestra además</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>thaw::FigureTable</name>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Copiar la tabla</translation>
    </message>
</context>
<context>
    <name>thaw::FloodPicture</name>
    <message>
        <source>Lines per second: %1 now, %2 on average.</source>
        <translation>Líneas por segundo: %1 ahora, %2 de media.</translation>
    </message>
    <message>
        <source>Lines per second: %1.</source>
        <translation>Líneas por segundo: %1.</translation>
    </message>
    <message>
        <source>None is missing.</source>
        <translation>No falta ninguna.</translation>
    </message>
    <message>
        <source>Expected were %1.</source>
        <translation>Se esperaban %1.</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>contadas</translation>
    </message>
    <message>
        <source>lines per second: %1 now</source>
        <translation>líneas por segundo: %1 ahora</translation>
    </message>
    <message>
        <source>lines per second: %1 on average</source>
        <translation>líneas por segundo: %1 de media</translation>
    </message>
    <message>
        <source>Counted, and kept</source>
        <translation>Contadas y guardadas</translation>
    </message>
    <message>
        <source>Run the task: every line is counted, and of each frame the newest are kept to be read.</source>
        <translation>Ejecutar la tarea: se cuentan todas las líneas y, de cada fotograma, se guardan las más nuevas para leerlas.</translation>
    </message>
    <message>
        <source>Lines counted: %1. Kept to be read: %2 (%3).</source>
        <translation>Líneas contadas: %1. Guardadas para leerlas: %2 (%3).</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>guardadas</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>lines, share</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>thaw::LearnPage</name>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lección</translation>
    </message>
</context>
<context>
    <name>thaw::LessonControls</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Save as example…</source>
        <translation>Guardar como ejemplo…</translation>
    </message>
    <message>
        <source>Copy command line</source>
        <translation>Copiar la línea de órdenes</translation>
    </message>
    <message>
        <source>Handout with this run (PDF)…</source>
        <translation>Hoja con esta ejecución (PDF)…</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>Matar</translation>
    </message>
    <message>
        <source>Asks the task to end. After half a second its process is told to, after a whole one it is killed.</source>
        <translation>Pide a la tarea que termine. Al cabo de medio segundo se le ordena a su proceso, y al cabo de uno se le mata.</translation>
    </message>
    <message>
        <source>Kills the selected worker, or all of them</source>
        <translation>Mata al trabajador elegido, o a todos</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Cancelando</translation>
    </message>
    <message>
        <source>Print the handout…</source>
        <translation>Imprimir la hoja…</translation>
    </message>
    <message>
        <source>Reset this lesson</source>
        <translation>Restablecer esta lección</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
</context>
<context>
    <name>thaw::LessonPage</name>
    <message>
        <source>It still runs.</source>
        <translation>Sigue en marcha.</translation>
    </message>
    <message>
        <source>Say first which command starts your worker.</source>
        <translation>Indicar primero qué orden arranca el trabajador.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copiado: %1</translation>
    </message>
    <message>
        <source>The task stands still at each line in which it says something or would wait, until it is let on: &quot;Next step&quot; or F10 lets it do one.</source>
        <translation>La tarea se detiene en cada línea en que dice algo o esperaría, hasta que la dejas seguir: «Paso siguiente» o F10 le deja hacer una.</translation>
    </message>
    <message>
        <source>It answered, and was ended again. Run starts it for its work.</source>
        <translation>Ha respondido y se ha terminado de nuevo. Ejecutar lo inicia para que trabaje.</translation>
    </message>
</context>
<context>
    <name>thaw::LocksPicture</name>
    <message>
        <source>Who is inside when</source>
        <translation>Quién está dentro y cuándo</translation>
    </message>
    <message>
        <source>Run the task: a lane for each actor, hatched while it waits and solid while it is inside.</source>
        <translation>Ejecuta la tarea: un carril por actor, rayado mientras espera y liso mientras está dentro.</translation>
    </message>
    <message>
        <source>Nobody is in the room.</source>
        <translation>No hay nadie en la sala.</translation>
    </message>
    <message>
        <source>In the room: %1.</source>
        <translation>En la sala: %1.</translation>
    </message>
    <message>
        <source>At most %1 were in the room at once, with permits for %2; at most %3 at the desk, where there is room for 1.</source>
        <translation>Como máximo hubo %1 a la vez en la sala, con permisos para %2; como máximo %3 en la mesa, donde cabe 1.</translation>
    </message>
    <message>
        <source>The actors counted that themselves.</source>
        <translation>Lo contaron los propios actores.</translation>
    </message>
    <message>
        <source>in the room</source>
        <translation>en la sala</translation>
    </message>
    <message>
        <source>at most %1 of %2 in the room</source>
        <translation>%1 de %2 en la sala como máximo</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>espera</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>en la mesa</translation>
    </message>
</context>
<context>
    <name>thaw::MainWindow</name>
    <message>
        <source>%1 brings nothing new.</source>
        <translation>%1 no trae nada nuevo.</translation>
    </message>
    <message>
        <source>All of its runs are listed already.</source>
        <translation>Todas sus ejecuciones están ya en la lista.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Show again what the example hides</source>
        <translation>Volver a mostrar lo que oculta el ejemplo</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened.</source>
        <translation>No se puede abrir %1.</translation>
    </message>
    <message>
        <source>Thaw</source>
        <translation>Thaw</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Aprender</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>viva</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Spare workers</source>
        <translation>Trabajadores de reserva</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Uno</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>Dos</translation>
    </message>
    <message>
        <source>Four</source>
        <translation>Cuatro</translation>
    </message>
    <message>
        <source>Language (from the next start on)</source>
        <translation>Idioma (desde el próximo inicio)</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>atascada</translation>
    </message>
    <message>
        <source>This window: longest stall %1 in the last 10 s</source>
        <translation>Esta ventana: pausa más larga de %1 en los últimos 10 s</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Parts of Compare</source>
        <translation>Partes de Comparar</translation>
    </message>
    <message>
        <source>Ask before each run</source>
        <translation>Preguntar antes de cada ejecución</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Present  F11</source>
        <translation>Presentar  F11</translation>
    </message>
    <message>
        <source>End presenting  F11</source>
        <translation>Dejar de presentar  F11</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Teclas…</translation>
    </message>
    <message>
        <source>Small windows as windows of their own</source>
        <translation>Ventanas pequeñas como ventanas aparte</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a stall, its cause</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>thaw::OwnWorkerForm</name>
    <message>
        <source>Ask it</source>
        <translation>Preguntarle</translation>
    </message>
    <message>
        <source>python3 my_worker.py</source>
        <translation>python3 my_worker.py</translation>
    </message>
    <message>
        <source>Command of your worker</source>
        <translation>Orden del trabajador propio</translation>
    </message>
    <message>
        <source>The program and its arguments; what has a space in it stands in double quotes</source>
        <translation>El programa y sus argumentos; lo que lleva un espacio va entre comillas dobles</translation>
    </message>
    <message>
        <source>Starts the worker just to hear its hello</source>
        <translation>Arranca el trabajador solo para oír su saludo</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This worker gives itself no title.</source>
        <translation>Este trabajador no se pone ningún título.</translation>
    </message>
    <message>
        <source>This worker calls itself &quot;%1&quot;.</source>
        <translation>Este trabajador se llama a sí mismo «%1».</translation>
    </message>
    <message>
        <source>It declares no arguments.</source>
        <translation>No declara argumentos.</translation>
    </message>
    <message>
        <source>Its arguments: %1.</source>
        <translation>Sus argumentos: %1.</translation>
    </message>
    <message>
        <source>It can be cancelled.</source>
        <translation>Se puede cancelar.</translation>
    </message>
    <message>
        <source>It can&apos;t be cancelled, only ended.</source>
        <translation>No se puede cancelar, solo ponerle fin.</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation>&amp;Comando</translation>
    </message>
    <message>
        <source>It takes no arguments.</source>
        <translation>No admite argumentos.</translation>
    </message>
</context>
<context>
    <name>thaw::PaceControl</name>
    <message>
        <source>Next step</source>
        <translation>Paso siguiente</translation>
    </message>
    <message>
        <source>Full speed</source>
        <translation>A toda velocidad</translation>
    </message>
    <message>
        <source>Slowly</source>
        <translation>Despacio</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Paso a paso</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>The task stands still at each line in which it says something or would wait, and goes on at this pace</source>
        <translation>La tarea se detiene en cada línea en que dice algo o esperaría, y sigue a este ritmo</translation>
    </message>
</context>
<context>
    <name>thaw::PlanModel</name>
    <message>
        <source>%1: %2; %3</source>
        <translation>%1: %2; %3</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>como siempre</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not of the form NAME=VALUE.</source>
        <translation>«%1» no tiene la forma NOMBRE=VALOR.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Arguments (double-click to change)</source>
        <translation>Argumentos (doble clic para cambiarlos)</translation>
    </message>
</context>
<context>
    <name>thaw::PulseChart</name>
    <message>
        <source>Pulse chart</source>
        <translation>Gráfico del pulso</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>frozen %1</source>
        <translation>congelada %1</translation>
    </message>
    <message>
        <source>longest stall %1</source>
        <translation>pausa más larga: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a window, its longest stall</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing is measured yet.</source>
        <translation>Todavía no se ha medido nada.</translation>
    </message>
</context>
<context>
    <name>thaw::PulsePlot</name>
    <message>
        <source>1 s</source>
        <translation>1 s</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 fotogr.</translation>
    </message>
    <message>
        <source>1 ms</source>
        <translation>1 ms</translation>
    </message>
    <message>
        <source>100 ms</source>
        <translation>100 ms</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>5 s</source>
        <translation>5 s</translation>
    </message>
    <message>
        <source>not responding</source>
        <translation>no responde</translation>
    </message>
</context>
<context>
    <name>thaw::QueuePicture</name>
    <message>
        <source>The queue of the owner</source>
        <translation>La cola del dueño</translation>
    </message>
    <message>
        <source>Run the task: how long the queue is, who is served in which order, and how long each waits.</source>
        <translation>Ejecuta la tarea: lo larga que es la cola, a quién se atiende y en qué orden, y cuánto espera cada uno.</translation>
    </message>
    <message>
        <source>Requests served: %1 of %2. The value is %3.</source>
        <translation>Peticiones atendidas: %1 de %2. El valor es %3.</translation>
    </message>
    <message>
        <source>In the house now: %1.</source>
        <translation>Pendientes ahora: %1.</translation>
    </message>
    <message>
        <source>At most at once: %1.</source>
        <translation>Máximo a la vez: %1.</translation>
    </message>
    <message>
        <source>%1 %2 (longest %3)</source>
        <comment>client, mean waiting time</comment>
        <translation>%1 %2 (máx. %3)</translation>
    </message>
    <message>
        <source>Mean waiting time: %1.</source>
        <translation>Espera media: %1.</translation>
    </message>
    <message>
        <source>requests in the house</source>
        <translation>peticiones pendientes</translation>
    </message>
    <message>
        <source>served:</source>
        <translation>atendidas:</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no answer yet</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>Mean waiting time: from %1 (%2) to %3 (%4); longest %5.</source>
        <translation>Espera media: de %1 (%2) a %3 (%4); la más larga, %5.</translation>
    </message>
    <message>
        <source>waited: mean, and longest</source>
        <translation>espera: media y máxima</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
</context>
<context>
    <name>thaw::RacePicture</name>
    <message>
        <source>No cure</source>
        <translation>Sin remedio</translation>
    </message>
    <message>
        <source>A lock</source>
        <translation>Un bloqueo</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>An owner</source>
        <translation>Un dueño</translation>
    </message>
    <message>
        <source>Expected, and found</source>
        <translation>Lo esperado y lo encontrado</translation>
    </message>
    <message>
        <source>Run it with one cure after the other: what was lost, and what each cure costs, is kept here.</source>
        <translation>Ejecútala con un remedio tras otro: aquí queda lo que se perdió y lo que cuesta cada remedio.</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exacto</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>perdidas: %1</translation>
    </message>
    <message>
        <source>Expected: %1, by %2 actors with %3 additions each.</source>
        <translation>Esperado: %1, de %2 actores con %3 sumas cada uno.</translation>
    </message>
    <message>
        <source>%1: found %2, exact, in %3.</source>
        <translation>%1: encontrado %2, exacto, en %3.</translation>
    </message>
    <message>
        <source>%1: found %2, lost %3 (and %4 in the table), in %5.</source>
        <translation>%1: encontrado %2, perdidas %3 (y %4 en la tabla), en %5.</translation>
    </message>
    <message>
        <source>%1: counting.</source>
        <translation>%1: contando.</translation>
    </message>
    <message>
        <source>%1: %2, so there is no result.</source>
        <translation>%1: %2, así que no hay resultado.</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>sin ejecutar</translation>
    </message>
    <message>
        <source>found of the expected %1</source>
        <translation>encontrado, de %1 esperadas</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tiempo</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>contando</translation>
    </message>
</context>
<context>
    <name>thaw::RunListModel</name>
    <message>
        <source>Machine</source>
        <translation>Máquina</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>thaw::SeriesForm</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Repeticiones</translation>
    </message>
    <message>
        <source>To warm up</source>
        <translation>Para calentar</translation>
    </message>
    <message>
        <source>Seed of the order</source>
        <translation>Semilla del orden</translation>
    </message>
    <message>
        <source>At rest first</source>
        <translation>Antes, en reposo</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Ways</source>
        <translation>Modos</translation>
    </message>
    <message>
        <source>Rounds: each has every task in every way once. Five or more give an interval.</source>
        <translation>Rondas: cada una tiene cada tarea en cada modo una vez. Cinco o más dan un intervalo.</translation>
    </message>
    <message>
        <source>Rounds before the first that are not counted</source>
        <translation>Rondas antes de la primera, que no se cuentan</translation>
    </message>
    <message>
        <source>The same seed gives the same order of the runs again; 0: as tasks and ways stand here</source>
        <translation>La misma semilla vuelve a dar el mismo orden; 0: tal como están aquí las tareas y los modos</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>al azar</translation>
    </message>
    <message>
        <source>A window with nothing to do is measured before all others: the machine&apos;s own noise</source>
        <translation>Antes que las demás se mide una ventana sin nada que hacer: el ruido propio de la máquina</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Cuántas veces</translation>
    </message>
    <message>
        <source>There is no task yet: &quot;Add&quot; gives one.</source>
        <translation>Aún no hay ninguna tarea: «Añadir» pone una.</translation>
    </message>
    <message>
        <source>A task is there twice with the same arguments; more repeats give more runs of it.</source>
        <translation>Una tarea está dos veces con los mismos argumentos; más repeticiones dan más ejecuciones.</translation>
    </message>
    <message>
        <source>No way is ticked.</source>
        <translation>No hay ningún modo marcado.</translation>
    </message>
</context>
<context>
    <name>thaw::SeriesPage</name>
    <message>
        <source>Two windows run side by side: a series would disturb them, and they it.</source>
        <translation>Hay dos ventanas en marcha lado a lado: una serie las perturbaría, y ellas a la serie.</translation>
    </message>
    <message>
        <source>Seed %1.</source>
        <translation>Semilla %1.</translation>
    </message>
    <message>
        <source>The machine by itself: longest stall %1, p99 %2.</source>
        <translation>La máquina sola: pausa más larga %1, p99 %2.</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Preparadas</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Save results…</source>
        <translation>Guardar resultados…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Save as example…</source>
        <translation>Guardar como ejemplo…</translation>
    </message>
    <message>
        <source>Copy command line</source>
        <translation>Copiar la línea de órdenes</translation>
    </message>
    <message>
        <source>The run under way goes on; no other begins until it is released</source>
        <translation>La ejecución en marcha sigue; no empieza otra hasta que se suelte</translation>
    </message>
    <message>
        <source>Ends the run under way. What has finished stays.</source>
        <translation>Termina la ejecución en marcha. Lo terminado se conserva.</translation>
    </message>
    <message>
        <source>Runs that are done</source>
        <translation>Ejecuciones hechas</translation>
    </message>
    <message>
        <source>A series runs: what was chosen can be opened when it has ended.</source>
        <translation>Hay una serie en marcha: lo elegido se podrá abrir cuando termine.</translation>
    </message>
    <message>
        <source>the machine by itself</source>
        <translation>la máquina sola</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, to warm up</source>
        <translation>%1, para calentar</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 de %2: %3</translation>
    </message>
    <message>
        <source>%1 – about %2 s left</source>
        <translation>%1 – faltan unos %2 s</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Stopped. Runs that ended before stay: %1. They are under Results.</source>
        <translation>Parada. Se conservan las ejecuciones terminadas antes: %1. Están en Resultados.</translation>
    </message>
    <message>
        <source>All %1 runs are done, and stand under Results.</source>
        <translation>Las %1 ejecuciones están hechas y se encuentran en Resultados.</translation>
    </message>
    <message>
        <source>Save the results of this series</source>
        <translation>Guardar los resultados de esta serie</translation>
    </message>
    <message>
        <source>No command line says this: tasks share an argument and differ in it. Save it as an example; thaw compare --preset FILE.thaw runs that.</source>
        <translation>Ninguna línea de órdenes dice esto: hay tareas que comparten un argumento con valores distintos. Guárdalo como ejemplo; thaw compare --preset FICHERO.thaw lo ejecuta.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copiado: %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Paused: no further run begins. %1</source>
        <translation>En pausa: no empieza ninguna más. %1</translation>
    </message>
</context>
<context>
    <name>thaw::SignsOfLife</name>
    <message>
        <source>Click me</source>
        <translation>Púlsame</translation>
    </message>
    <message>
        <source>type here</source>
        <translation>escribe aquí</translation>
    </message>
    <message>
        <source>A field to type in</source>
        <translation>Un campo para escribir</translation>
    </message>
    <message>
        <source>Clicked once</source>
        <translation>1 clic</translation>
    </message>
    <message>
        <source>Clicked %1 times</source>
        <translation>%1 clics</translation>
    </message>
</context>
<context>
    <name>thaw::SpeedupChart</name>
    <message>
        <source>Run it to measure the speed-up: first with one worker, then with more.</source>
        <translation>Ejecútala para medir la aceleración: primero con un trabajador, luego con más.</translation>
    </message>
    <message>
        <source>Speed-up against number of workers</source>
        <translation>Aceleración según el número de trabajadores</translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation>1 trabajador</translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation>%1 trabajadores</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>so many times as fast</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>workers, time, speed-up</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>dashed: ideal on 1 core</source>
        <translation>a trazos: ideal con 1 núcleo</translation>
    </message>
    <message>
        <source>dashed: ideal on %1 cores</source>
        <translation>a trazos: ideal con %1 núcleos</translation>
    </message>
</context>
<context>
    <name>thaw::SpeedupPicture</name>
    <message>
        <source>Run counts with one worker first, then with one per core, and compares.</source>
        <translation>Ejecutar cuenta primero con un trabajador, luego con uno por núcleo, y compara.</translation>
    </message>
    <message>
        <source>Speed-up against one worker</source>
        <translation>Aceleración frente a un solo trabajador</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Disturbed: the workers got %1 % of the processor</source>
        <translation>Perturbada: los trabajadores obtuvieron el %1 % del procesador</translation>
    </message>
    <message>
        <source>Other programs kept the processor busy. What this run took says nothing of cores. Run it again when the machine is quiet.</source>
        <translation>Otros programas ocupaban el procesador. Lo que tardó esta ejecución no dice nada de los núcleos. Ejecútala de nuevo cuando la máquina esté tranquila.</translation>
    </message>
</context>
<context>
    <name>thaw::StartCostView</name>
    <message>
        <source>Start costs</source>
        <translation>Coste de arrancar</translation>
    </message>
    <message>
        <source>What it costs to start a worker is not measured yet.</source>
        <translation>Aún no se ha medido lo que cuesta arrancar un trabajador.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>time to start</source>
        <translation>tiempo de arranque</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>hilo</translation>
    </message>
    <message>
        <source>warm worker</source>
        <translation>proceso listo</translation>
    </message>
    <message>
        <source>process</source>
        <translation>proceso nuevo</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>thread, 0.05 ms</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>To start one takes on this machine: %1.</source>
        <translation>En esta máquina, arrancar uno tarda: %1.</translation>
    </message>
    <message>
        <source>–</source>
        <comment>not measured yet</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>start: not measured yet</source>
        <translation>arranque: aún no medido</translation>
    </message>
</context>
<context>
    <name>thaw::SubjectFrame</name>
    <message>
        <source>Open a new one</source>
        <translation>Abrir otra</translation>
    </message>
    <message>
        <source>Subject window</source>
        <translation>Ventana observada</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>This subject opens a window of its own.</source>
        <translation>La ventana observada se abre por separado.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abriendo</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrada</translation>
    </message>
    <message>
        <source>Process does not answer  %1</source>
        <translation>El proceso no responde  %1</translation>
    </message>
    <message>
        <source>Responding  %1 ms</source>
        <translation>Responde  %1 ms</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Ya no existe</translation>
    </message>
    <message>
        <source>This window was ended from outside, with %1. Its process is gone, and so is everything in it.</source>
        <translation>Esta ventana se terminó desde fuera, con %1. Su proceso ya no existe, ni nada de lo que había en él.</translation>
    </message>
    <message>
        <source>This window crashed with %1. Its process is gone, and so is everything in it.</source>
        <translation>Esta ventana se cayó con %1. Su proceso ya no existe, ni nada de lo que había en él.</translation>
    </message>
    <message>
        <source>This window was ended. Its process is gone, and so is everything in it.</source>
        <translation>A esta ventana se le puso fin. Su proceso ya no existe, ni nada de lo que había en él.</translation>
    </message>
    <message>
        <source>This subject is a window of its own: &quot;%1&quot;.</source>
        <translation>Esta ventana observada va por separado: «%1».</translation>
    </message>
    <message>
        <source>Not answering for %1</source>
        <translation>Sin responder desde hace %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; answers again, after %2.</source>
        <translation>«%1» vuelve a responder, después de %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is frozen: it does not answer.</source>
        <translation>«%1» está congelada: no responde.</translation>
    </message>
    <message>
        <source>What is in here is another program&apos;s, and is not read out. Under Settings, &quot;Small windows as windows of their own&quot; makes it readable.</source>
        <translation>Lo que hay aquí es de otro programa y no se lee en voz alta. En Ajustes, «Ventanas pequeñas como ventanas aparte» permite leerlo.</translation>
    </message>
</context>
<context>
    <name>thaw::SubjectWindow</name>
    <message>
        <source>Ready</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>What the task says appears here.</source>
        <translation>Aquí aparece lo que dice la tarea.</translation>
    </message>
    <message>
        <source>Your own worker</source>
        <translation>Tu propio trabajador</translation>
    </message>
    <message>
        <source>Type here while the task runs:</source>
        <translation>Escribe aquí mientras corre la tarea:</translation>
    </message>
    <message>
        <source>Type here while the task runs</source>
        <translation>Escribe aquí mientras corre la tarea</translation>
    </message>
    <message>
        <source>A slider to move while the task runs</source>
        <translation>Un control deslizante para mover mientras corre la tarea</translation>
    </message>
</context>
<context>
    <name>thaw::TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copiar todo</translation>
    </message>
</context>
<context>
    <name>thaw::Typist</name>
    <message>
        <source>A sentence that a timer types</source>
        <translation>Una frase que escribe un temporizador</translation>
    </message>
    <message>
        <source>A timer types:</source>
        <translation>Un temporizador escribe:</translation>
    </message>
</context>
<context>
    <name>thaw::VerdictModel</name>
    <message>
        <source>Outcome</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <comment>a stall, its share of the run</comment>
        <translation>%1 (%2 %)</translation>
    </message>
</context>
<context>
    <name>thaw::WaitForPicture</name>
    <message>
        <source>Who waits for whom</source>
        <translation>Quién espera a quién</translation>
    </message>
    <message>
        <source>Run the task: arrows show which function holds which lock, and which it waits for.</source>
        <translation>Ejecuta la tarea: las flechas muestran qué bloqueo tiene cada función y a cuál espera.</translation>
    </message>
    <message>
        <source>%1 holds %2.</source>
        <translation>%1 tiene %2.</translation>
    </message>
    <message>
        <source>%1 waits for %2.</source>
        <translation>%1 espera a %2.</translation>
    </message>
    <message>
        <source>Deadlock: %1</source>
        <translation>Interbloqueo: %1</translation>
    </message>
    <message>
        <source>No deadlock: all have finished</source>
        <translation>Sin interbloqueo: todos han terminado</translation>
    </message>
    <message>
        <source>No deadlock: %1</source>
        <comment>how the run ended</comment>
        <translation>Sin interbloqueo: %1</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Nadie espera</translation>
    </message>
    <message>
        <source>Waiting, no ring</source>
        <translation>Esperas, sin círculo</translation>
    </message>
    <message>
        <source>The run was ended from outside: %1.</source>
        <translation>A la ejecución se le puso fin desde fuera: %1.</translation>
    </message>
    <message>
        <source>waits for</source>
        <translation>espera a</translation>
    </message>
    <message>
        <source>held by</source>
        <translation>lo tiene</translation>
    </message>
    <message>
        <source>%1 asks for %2.</source>
        <translation>%1 pide %2.</translation>
    </message>
    <message>
        <source>asks for</source>
        <translation>pide</translation>
    </message>
</context>
<context>
    <name>thaw::WorkerModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en marcha</translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation>cancelando</translation>
    </message>
    <message>
        <source>terminating</source>
        <translation>terminando</translation>
    </message>
    <message>
        <source>killing</source>
        <translation>matando</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>atascado</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Trabajador</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Tiempo</translation>
    </message>
</context>
<context>
    <name>thaw::WorkerView</name>
    <message>
        <source>No workers yet: they appear here as soon as a task runs.</source>
        <translation>Todavía no hay trabajadores: aparecen aquí en cuanto corre una tarea.</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Trabajadores</translation>
    </message>
</context>
<context>
    <name>thaw::YoYo</name>
    <message>
        <source>Yo-yo</source>
        <translation>Yoyó</translation>
    </message>
    <message>
        <source>Moves as long as this window is alive.</source>
        <translation>Se mueve mientras esta ventana esté viva.</translation>
    </message>
</context>
<context>
    <name>thaw::percentText</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>thaw::WaysModel</name>
    <message>
        <source>%1, unsteady</source>
        <translation>%1, inestable</translation>
    </message>
    <message>
        <source>%1 times shorter</source>
        <translation>%1 veces más corta</translation>
    </message>
    <message>
        <source>%1 times as long</source>
        <translation>%1 veces más larga</translation>
    </message>
    <message>
        <source>%1; disturbed: %2</source>
        <translation>%1; perturbadas: %2</translation>
    </message>
    <message>
        <source>The median lies there with %1 % confidence (order statistics). Least %2, greatest %3.</source>
        <translation>La mediana está ahí con un %1 % de confianza (estadísticos de orden). Menor %2, mayor %3.</translation>
    </message>
    <message>
        <source>The ratio of the medians lies from %1 to %2 with 95 % confidence (bootstrap).</source>
        <translation>La razón de las medianas está entre %1 y %2 con un 95 % de confianza (bootstrap).</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>finished, runs</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Median of the runs that finished. %1</source>
        <translation>Mediana de las ejecuciones que terminaron. %1</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>To the first way</source>
        <translation>Frente al primero</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
</context>
<context>
    <name>thaw::LedgerModel</name>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Stall</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>What a person would have noticed</source>
        <translation>Lo que una persona habría notado</translation>
    </message>
</context>
<context>
    <name>thaw::StallDots</name>
    <message>
        <source>%1: rings are runs that did not finish: %2.</source>
        <translation>%1: los anillos son ejecuciones que no terminaron: %2.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>way, machine</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>task, way</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 fotogr.</translation>
    </message>
    <message>
        <source>Longest stall of each run</source>
        <translation>Pausa más larga de cada ejecución</translation>
    </message>
    <message>
        <source>No runs yet.</source>
        <translation>Aún no hay ejecuciones.</translation>
    </message>
    <message>
        <source>%1: %2 runs, median %3, from %4 to %5.</source>
        <translation>%1: %2 ejecuciones, mediana %3, de %4 a %5.</translation>
    </message>
    <message>
        <source>Every run is a dot here, by its longest stall.</source>
        <translation>Cada ejecución es aquí un punto, según su pausa más larga.</translation>
    </message>
</context>
<context>
    <name>thaw::RunTimeline</name>
    <message>
        <source>One run on a time axis</source>
        <translation>Una ejecución en el tiempo</translation>
    </message>
    <message>
        <source>%1: longest stall %2.</source>
        <translation>%1: pausa más larga %2.</translation>
    </message>
    <message>
        <source>Pick a run in the list below, or two to see them above each other.</source>
        <translation>Elegir una ejecución de la lista de abajo, o dos para verlas una sobre otra.</translation>
    </message>
    <message>
        <source>No run is chosen.</source>
        <translation>No se ha elegido ninguna ejecución.</translation>
    </message>
    <message>
        <source>Shown: %1 to %2.</source>
        <translation>Se ve: de %1 a %2.</translation>
    </message>
</context>
<context>
    <name>thaw::ResultsPage</name>
    <message>
        <source>Give it a name</source>
        <translation>Darle un nombre</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Results that were saved, also on other machines, stand beside those that are here</source>
        <translation>Los resultados guardados, también en otras máquinas, se ponen junto a los de aquí</translation>
    </message>
    <message>
        <source>All runs with all that was measured, to be opened again</source>
        <translation>Todas las ejecuciones con todo lo medido, para volver a abrirlas</translation>
    </message>
    <message>
        <source>Save all runs</source>
        <translation>Guardar todas las ejecuciones</translation>
    </message>
    <message>
        <source>Export all runs</source>
        <translation>Exportar todas las ejecuciones</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Ways</source>
        <translation>Modos</translation>
    </message>
    <message>
        <source>No runs yet: run something side by side, and what it came to stands here.</source>
        <translation>Aún no hay ejecuciones: ejecuta algo lado a lado y aquí estará lo que resultó.</translation>
    </message>
    <message>
        <source>Ways, medians of the runs that finished</source>
        <translation>Modos, medianas de las ejecuciones que terminaron</translation>
    </message>
    <message>
        <source>Longest stall, each run a dot</source>
        <translation>Pausa más larga de cada ejecución</translation>
    </message>
    <message>
        <source>Freeze ledger</source>
        <translation>Registro de pausas</translation>
    </message>
    <message>
        <source>Each stall over 50 ms stands here, with who would have noticed it.</source>
        <translation>Cada pausa de más de 50 ms está aquí, con quién la habría notado.</translation>
    </message>
    <message>
        <source>One run on a time axis</source>
        <translation>Una ejecución en el tiempo</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Todas las ejecuciones</translation>
    </message>
    <message>
        <source>No run to show.</source>
        <translation>Ninguna ejecución que mostrar.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Show only runs with this text in them</source>
        <translation>Mostrar solo las ejecuciones con este texto</translation>
    </message>
    <message>
        <source>All runs: pick one, or two to compare</source>
        <translation>Todas las ejecuciones: elige una, o dos para comparar</translation>
    </message>
    <message>
        <source>A thread starts sooner than a process; only a process outlives a crash, and can be ended.</source>
        <translation>Un hilo arranca antes que un proceso; solo un proceso sobrevive a una caída y se puede terminar.</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>The work differs from run to run: %1.</source>
        <translation>El trabajo difiere de una ejecución a otra: %1.</translation>
    </message>
    <message>
        <source>Of each task all that finished did the same work, by their checksums.</source>
        <translation>En cada tarea, todo lo que terminó hizo el mismo trabajo, según sus sumas de comprobación.</translation>
    </message>
    <message>
        <source>Your own worker</source>
        <translation>Tu propio trabajador</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>Alive in every run and quickest was &quot;%1&quot;: %2.</source>
        <translation>Viva en todas las ejecuciones y el más rápido fue «%1»: %2.</translation>
    </message>
</context>
<context>
    <name>HtmlReport</name>
    <message>
        <source>%1, did not finish</source>
        <translation>%1, no terminó</translation>
    </message>
    <message>
        <source>The longest stall of every run; the figures are in the table below</source>
        <translation>La pausa más larga de cada ejecución; las cifras están en la tabla de abajo</translation>
    </message>
    <message>
        <source>people feel it</source>
        <translation>la gente lo nota</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 fotograma</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>mediana %1</translation>
    </message>
    <message>
        <source>%1, run %2, on an axis of time; longest stall %3</source>
        <translation>%1, vez %2, en un eje de tiempo; pausa más larga %3</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Menor</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>Mayor</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>To the first way</source>
        <translation>Frente al primero</translation>
    </message>
    <message>
        <source>%1 is unsteady here: its median says little.</source>
        <translation>%1 es inestable aquí: su mediana dice poco.</translation>
    </message>
    <message>
        <source>The ways</source>
        <translation>Los modos</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Vez</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>Empezó (UTC)</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Todas las ejecuciones</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>Y %1 más.</translation>
    </message>
    <message>
        <source>Freeze ledger: stalls over 50 ms</source>
        <translation>Registro de pausas de más de 50 ms</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Stall</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>What a person would have noticed</source>
        <translation>Lo que una persona habría notado</translation>
    </message>
    <message>
        <source>The order of the runs was by chance, with seed %1.</source>
        <translation>El orden de las ejecuciones fue al azar, con la semilla %1.</translation>
    </message>
    <message>
        <source>The same again:</source>
        <translation>Lo mismo otra vez:</translation>
    </message>
    <message>
        <source>Thaw: a comparison</source>
        <translation>Thaw: una comparación</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>Cómo se midió</translation>
    </message>
</context>
<context>
    <name>RunTracks</name>
    <message>
        <source>pings answered</source>
        <translation>pings respondidos</translation>
    </message>
    <message>
        <source>%1: in this way the GUI thread %2</source>
        <translation>%1: en este modo el hilo de la interfaz %2</translation>
    </message>
    <message>
        <source>%1, run %2: %3</source>
        <translation>%1, vez %2: %3</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>fotogramas</translation>
    </message>
    <message>
        <source>keys to screen</source>
        <translation>teclas en pantalla</translation>
    </message>
    <message>
        <source>key on the screen after %1</source>
        <translation>tecla en pantalla tras %1</translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation>%1, vez %2</translation>
    </message>
    <message>
        <source>GUI thread</source>
        <translation>Hilo de la interfaz</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>no medido</translation>
    </message>
    <message>
        <source>stall of %1</source>
        <translation>pausa de %1</translation>
    </message>
    <message>
        <source>not measured for %1</source>
        <translation>no medido durante %1</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>espera a %1</translation>
    </message>
    <message>
        <source>runs for %1</source>
        <translation>corre %1</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>1 page</source>
        <translation>1 página</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 páginas</translation>
    </message>
    <message>
        <source>Sent to %1: %2.</source>
        <translation>Enviado a %1: %2.</translation>
    </message>
    <message>
        <source>Sent to %1: %2, %3 copies.</source>
        <translation>Enviado a %1: %2, %3 copias.</translation>
    </message>
</context>
<context>
    <name>thaw::PrintDialog</name>
    <message>
        <source>Print the handout</source>
        <translation>Imprimir la hoja</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Asking the system for its printers.</source>
        <translation>Preguntando al sistema por sus impresoras.</translation>
    </message>
    <message>
        <source>This system has no print command (lpstat and lp, of CUPS). Save the handout as a PDF: any viewer prints it.</source>
        <translation>Este sistema no tiene orden para imprimir (lpstat y lp, de CUPS). La hoja se puede guardar como PDF: cualquier visor la imprime.</translation>
    </message>
    <message>
        <source>The system does not say which printers it has. Save the handout as a PDF, or try it later.</source>
        <translation>El sistema no dice qué impresoras tiene. La hoja se puede guardar como PDF, o imprimir más tarde.</translation>
    </message>
    <message>
        <source>The system could not say which printers it has.</source>
        <translation>El sistema no ha podido decir qué impresoras tiene.</translation>
    </message>
    <message>
        <source>The system could not say which printers it has: %1</source>
        <translation>El sistema no ha podido decir qué impresoras tiene: %1</translation>
    </message>
    <message>
        <source>This system knows no printer. Set one up in its settings, or save the handout as a PDF.</source>
        <translation>Este sistema no conoce ninguna impresora. Se puede añadir una en su configuración, o guardar la hoja como PDF.</translation>
    </message>
    <message>
        <source>Making the pages.</source>
        <translation>Preparando las páginas.</translation>
    </message>
    <message>
        <source>Sending them to %1.</source>
        <translation>Enviándolas a %1.</translation>
    </message>
    <message>
        <source>This system has no print command (lp, of CUPS). Save the handout as a PDF: any viewer prints it.</source>
        <translation>Este sistema no tiene orden para imprimir (lp, de CUPS). La hoja se puede guardar como PDF: cualquier visor la imprime.</translation>
    </message>
    <message>
        <source>lp did not print it, and does not say why.</source>
        <translation>lp no la ha imprimido y no dice por qué.</translation>
    </message>
    <message>
        <source>lp did not print it: %1</source>
        <translation>lp no la ha imprimido: %1</translation>
    </message>
    <message>
        <source>%1 took nothing for a minute, and nothing was sent.</source>
        <translation>%1 no ha aceptado nada en un minuto, y no se ha enviado nada.</translation>
    </message>
    <message>
        <source>Cancelled: nothing was sent.</source>
        <translation>Cancelado: no se ha enviado nada.</translation>
    </message>
</context>
<context>
    <name>thaw::LessonTabs</name>
    <message>
        <source>Try this</source>
        <translation>Prueba esto</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Trabajadores</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Results of this lesson</source>
        <translation>Resultados de esta lección</translation>
    </message>
    <message>
        <source>About the lesson and its runs</source>
        <translation>Sobre la lección y sus ejecuciones</translation>
    </message>
    <message>
        <source>What main and the workers say appears here.</source>
        <translation>Aquí aparece lo que dicen main y los trabajadores.</translation>
    </message>
    <message>
        <source>Run the task, and its workers are listed here.</source>
        <translation>Ejecuta la tarea y aquí verás sus trabajadores.</translation>
    </message>
    <message>
        <source>What each run came to appears here, one below the other.</source>
        <translation>Aquí aparece, una debajo de otra, en qué quedó cada ejecución.</translation>
    </message>
    <message>
        <source>%1 lines, the first %2 no longer shown</source>
        <translation>Líneas: %1; las primeras %2 ya no se muestran</translation>
    </message>
</context>
<context>
    <name>thaw::CodeCard</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copies all of this code</source>
        <translation>Copia todo este código</translation>
    </message>
    <message>
        <source>Language of the code</source>
        <translation>Lenguaje del código</translation>
    </message>
    <message>
        <source>The code that runs</source>
        <translation>El código que se ejecuta</translation>
    </message>
    <message>
        <source>▶ where each actor stands at this moment, asked from outside</source>
        <translation>▶ dónde está cada actor en este momento, preguntado desde fuera</translation>
    </message>
    <message>
        <source>▶ where each actor stands at this moment</source>
        <translation>▶ dónde está cada actor en este momento</translation>
    </message>
</context>
<context>
    <name>thaw::RunHistory</name>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumentos</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Tardó</translation>
    </message>
    <message>
        <source>Came to</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>thaw::PulsePicture</name>
    <message>
        <source>Run the task: the line rises for as long as a window does not answer.</source>
        <translation>Ejecutar la tarea: la línea sube mientras una ventana no responde.</translation>
    </message>
    <message>
        <source>Time each window took to answer</source>
        <translation>Lo que tardó en responder cada ventana</translation>
    </message>
    <message>
        <source>The small window took up to %1 to answer.</source>
        <translation>La ventana pequeña tardó hasta %1 en responder.</translation>
    </message>
    <message>
        <source>This window took up to %1.</source>
        <translation>Esta ventana, hasta %1.</translation>
    </message>
    <message>
        <source>Main looked once: still running.</source>
        <translation>Main miró una vez: sigue en marcha.</translation>
    </message>
    <message>
        <source>Main looked %1 times: still running.</source>
        <translation>Main miró %1 veces: sigue en marcha.</translation>
    </message>
    <message>
        <source>Nothing is measured yet.</source>
        <translation>Aún no hay nada medido.</translation>
    </message>
    <message>
        <source>longest stall %1</source>
        <translation>pausa más larga: %1</translation>
    </message>
    <message>
        <source>frozen %1</source>
        <translation>congelada %1</translation>
    </message>
    <message>
        <source>small window</source>
        <translation>ventana pequeña</translation>
    </message>
    <message>
        <source>this window</source>
        <translation>esta ventana</translation>
    </message>
</context>
<context>
    <name>thaw::QuestionCard</name>
    <message>
        <source>Count hands</source>
        <translation>Contar manos</translation>
    </message>
    <message>
        <source>1 to 4 count a raised hand for that answer, with Shift one is taken back; 0 shows the counts and hides them</source>
        <translation>De 1 a 4 cuentan una mano levantada para esa respuesta, con Mayús se quita una; 0 muestra las cuentas y las oculta</translation>
    </message>
    <message>
        <source>Before you run it: %1</source>
        <translation>Antes de ejecutarla: %1</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <comment>the right answer</comment>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>✗ %1</source>
        <comment>a wrong answer</comment>
        <translation>✗ %1</translation>
    </message>
    <message>
        <source>%1 (hands: %2)</source>
        <translation>%1 (manos: %2)</translation>
    </message>
    <message>
        <source>With these settings it was: %1.</source>
        <translation>Con estos valores era: %1.</translation>
    </message>
    <message>
        <source>It was: %1. %2</source>
        <translation>Era: %1. %2</translation>
    </message>
    <message>
        <source>This run did not show it.</source>
        <translation>Esta ejecución no lo ha mostrado.</translation>
    </message>
    <message>
        <source>The answer shows itself.</source>
        <translation>La respuesta se verá sola.</translation>
    </message>
    <message>
        <source>Keys 1 to %1 count hands (%2 so far); 0 shows how many for what.</source>
        <translation>Las teclas de 1 a %1 cuentan manos (%2 hasta ahora); 0 muestra cuántas para cada respuesta.</translation>
    </message>
    <message>
        <source>The answer shows itself. Press Run.</source>
        <translation>La respuesta se verá sola: pulsar Ejecutar.</translation>
    </message>
    <message>
        <source>%1, the right answer</source>
        <translation>%1, la respuesta correcta</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>%1 waits</source>
        <translation>%1 espera</translation>
    </message>
    <message>
        <source>%1 stuck</source>
        <translation>%1 atascado</translation>
    </message>
    <message>
        <source>%1 ended</source>
        <translation>%1 terminado</translation>
    </message>
    <message>
        <source>main, the GUI thread, stands here</source>
        <translation>aquí está main, el hilo de la interfaz</translation>
    </message>
    <message>
        <source>%1 stands here</source>
        <translation>aquí está %1</translation>
    </message>
    <message>
        <source>%1 waits here for a lock</source>
        <translation>%1 espera aquí un bloqueo</translation>
    </message>
    <message>
        <source>%1 is stuck here</source>
        <translation>%1 está atascado aquí</translation>
    </message>
    <message>
        <source>%1 came to its end here</source>
        <translation>aquí terminó %1</translation>
    </message>
</context>
<context>
    <name>thaw::PulseLegend</name>
    <message>
        <source>Legend</source>
        <translation>Leyenda</translation>
    </message>
    <message>
        <source>%1: solid line; %2: dashed line</source>
        <translation>%1: línea continua; %2: línea discontinua</translation>
    </message>
</context>
<context>
    <name>thaw::FillButton</name>
    <message>
        <source>Fill the window with: %1</source>
        <translation>Llenar la ventana con: %1</translation>
    </message>
    <message>
        <source>Fill the window with this, and back  F11</source>
        <translation>Llenar la ventana con esto, y volver  F11</translation>
    </message>
</context>
<context>
    <name>thaw::PictureCard</name>
    <message>
        <source>The picture of the run</source>
        <translation>El dibujo de la ejecución</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Everything larger</source>
        <translation>Todo más grande</translation>
    </message>
    <message>
        <source>Everything smaller</source>
        <translation>Todo más pequeño</translation>
    </message>
    <message>
        <source>Everything at its usual size</source>
        <translation>Todo a su tamaño habitual</translation>
    </message>
    <message>
        <source>Code larger</source>
        <translation>Código más grande</translation>
    </message>
    <message>
        <source>Code smaller</source>
        <translation>Código más pequeño</translation>
    </message>
    <message>
        <source>Code at its usual size</source>
        <translation>Código a su tamaño habitual</translation>
    </message>
    <message>
        <source>Present, or fill the window with a card</source>
        <translation>Presentar, o llenar la ventana con una tarjeta</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Tamaños</translation>
    </message>
    <message>
        <source>Everywhere, in a small window too</source>
        <translation>En todas partes, también en una ventana pequeña</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Transcripts, tables and results</source>
        <translation>Transcripciones, tablas y resultados</translation>
    </message>
    <message>
        <source>The time axis of a run</source>
        <translation>El eje de tiempo de una ejecución</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Aprender</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>To the next group of the page</source>
        <translation>Al siguiente grupo de la página</translation>
    </message>
    <message>
        <source>To the group before</source>
        <translation>Al grupo anterior</translation>
    </message>
    <message>
        <source>To the next field, into a small window and out of it</source>
        <translation>Al campo siguiente; también para entrar en una ventana pequeña y salir de ella</translation>
    </message>
    <message>
        <source>To the field before</source>
        <translation>Al campo anterior</translation>
    </message>
    <message>
        <source>Presses the button that has the focus</source>
        <translation>Pulsa el botón que tiene el foco</translation>
    </message>
    <message>
        <source>Runs what the page shows</source>
        <translation>Ejecuta lo que muestra la página</translation>
    </message>
    <message>
        <source>Cancels it</source>
        <translation>Lo cancela</translation>
    </message>
    <message>
        <source>Step by step: the next step</source>
        <translation>Paso a paso: el paso siguiente</translation>
    </message>
    <message>
        <source>Copies what is selected</source>
        <translation>Copia lo seleccionado</translation>
    </message>
    <message>
        <source>Gives a run a name</source>
        <translation>Da nombre a una ejecución</translation>
    </message>
    <message>
        <source>Deletes the selected runs</source>
        <translation>Borra las ejecuciones seleccionadas</translation>
    </message>
    <message>
        <source>Brings them back</source>
        <translation>Las recupera</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>The whole run</source>
        <translation>La ejecución entera</translation>
    </message>
    <message>
        <source>Counting hands, before a lesson runs</source>
        <translation>Contar manos, antes de ejecutar una lección</translation>
    </message>
    <message>
        <source>One more hand for this answer</source>
        <translation>Una mano más para esta respuesta</translation>
    </message>
    <message>
        <source>One hand less</source>
        <translation>Una mano menos</translation>
    </message>
    <message>
        <source>Shows the counts, or hides them</source>
        <translation>Muestra los recuentos o los oculta</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>thaw::FileWindow</name>
    <message>
        <source>Run it</source>
        <translation>Ejecutarlo</translation>
    </message>
    <message>
        <source>Makes it the worker of this lesson, as it stands here, and runs it</source>
        <translation>Lo hace el trabajador de esta lección, tal como está aquí, y lo ejecuta</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se ha podido escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>NowDoing</name>
    <message>
        <source>the machine was busy</source>
        <translation>la máquina estaba ocupada</translation>
    </message>
    <message>
        <source>opening the lesson</source>
        <translation>al abrir la lección</translation>
    </message>
    <message>
        <source>opening a page</source>
        <translation>al abrir una página</translation>
    </message>
    <message>
        <source>making a page</source>
        <translation>al preparar una página</translation>
    </message>
    <message>
        <source>opening a dialog</source>
        <translation>al abrir un diálogo</translation>
    </message>
    <message>
        <source>opening a file</source>
        <translation>al abrir un archivo</translation>
    </message>
    <message>
        <source>adding runs</source>
        <translation>al añadir ejecuciones</translation>
    </message>
    <message>
        <source>changing the size</source>
        <translation>al cambiar el tamaño</translation>
    </message>
    <message>
        <source>changing theme or size</source>
        <translation>cambiar el tema o el tamaño</translation>
    </message>
</context>
</TS>
