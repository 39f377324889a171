package dev.headroom.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A standalone Spark cluster on this machine: a master and workers with one core each, as processes; mutable. */
public final class SparkCluster implements AutoCloseable {
    private static final String LOCALHOST = "127.0.0.1";
    /** For processes that are over before a thorough compilation would pay. */
    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final Path home;
    private final int port;
    private final List<Process> workers = new ArrayList<>();
    private final List<ProcessHandle> started = new ArrayList<>();

    /** Starts it in an empty folder, from the Spark jars of the class path under test. */
    public SparkCluster(Path folder, int workers) throws IOException {
        this.folder = folder;
        this.home = makeHome(folder.resolve("spark"));
        this.port = freePort();
        start("master", "org.apache.spark.deploy.master.Master", "--port", Integer.toString(port));
        await("the master", this::isListening);
        for (int k = 1; k <= workers; k++) {
            var work = folder.resolve("work" + k);
            var args = List.of("--cores", "1", "--memory", "600m", "--work-dir", work.toString(), url());
            this.workers.add(start("worker" + k, "org.apache.spark.deploy.worker.Worker", args.toArray(String[]::new)));
        }
        for (int k = 1; k <= workers; k++) {
            var log = folder.resolve("worker" + k + ".log");
            await("worker " + k, () -> text(log).contains("Successfully registered with master"));
        }
    }

    private static Path makeHome(Path home) throws IOException {
        var jars = Files.createDirectories(home.resolve("jars"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            var jar = Path.of(entry);
            if (entry.endsWith(".jar")) {
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
            }
        }
        Files.writeString(home.resolve("RELEASE"), "Spark\n");
        return home;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean isListening() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private Process start(String name, String type, String... args) throws IOException {
        var command =
                new ArrayList<>(List.of(ChildJvm.thisJava().resolve("bin/java").toString(), "-Xmx256m"));
        command.addAll(QUICK_START);
        command.addAll(opens());
        command.addAll(List.of("-cp", home.resolve("jars") + "/*", type, "--host", LOCALHOST, "--webui-port", "0"));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        var environment = builder.environment();
        environment.put("SPARK_HOME", home.toString());
        environment.put("SPARK_SCALA_VERSION", "2.13");
        environment.put("SPARK_LOCAL_IP", LOCALHOST);
        environment.put("JAVA_HOME", ChildJvm.thisJava().toString());
        var process = builder.start();
        started.add(process.toHandle());
        return process;
    }

    /** What Java must open for Spark. */
    static List<String> opens() {
        return List.of("java.lang", "java.nio", "java.util", "sun.nio.ch").stream()
                .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED")
                .toList();
    }

    public String url() {
        return "spark://" + LOCALHOST + ":" + port;
    }

    /** Options of Java for a program that plays there. */
    static List<String> driverOptions() {
        var options = new ArrayList<>(opens());
        options.add("-Dspark.driver.host=" + LOCALHOST);
        options.add("-Dspark.driver.bindAddress=" + LOCALHOST);
        options.add("-Dspark.executor.memory=600m");
        options.add("-Dspark.executor.extraJavaOptions=" + String.join(" ", QUICK_START));
        options.addAll(QUICK_START);
        return options;
    }

    /** {@code kill -9}; its executors end when they notice. */
    void killWorker(int number) throws InterruptedException {
        var worker = workers.get(number);
        worker.descendants().forEach(started::add);
        worker.destroyForcibly().waitFor();
    }

    /** What is in a log so far. */
    static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "";
        }
    }

    /** Waits until something holds. */
    static void await(String what, BooleanSupplier holds) {
        long begin = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new AssertionError("waited too long for " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {
        var ours = new ArrayList<>(started);
        started.forEach(process -> process.descendants().forEach(ours::add));
        ours.forEach(ProcessHandle::destroyForcibly);
        ours.forEach(process -> process.onExit().join());
        try (var links = Files.list(home.resolve("jars"))) {
            for (Path link : links.toList()) {
                Files.delete(link); // what they point to is not ours
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
