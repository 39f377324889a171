package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher in an installation whose JDK and Maven are scripts that say how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    Path folder;

    private Path home;
    private Path jar;

    @BeforeEach
    void make_an_installation() throws IOException {
        home = Files.createDirectories(folder.resolve("head room"));
        jar = home.resolve("target/headroom.jar");
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "");
        Files.copy(Path.of("headroom"), home.resolve("headroom"));
        makeExecutable(home.resolve("headroom"));
        makeJdk("jdk", 17);
        script("tools/mvn", "echo mvn >>'" + folder + "/builds'; sleep 0.2; touch '" + jar + "'");
    }

    private void makeJdk(String name, int version) throws IOException {
        script(name + "/bin/java", "for word; do echo \"$word\"; done");
        script(name + "/bin/javac", "");
        Files.writeString(folder.resolve(name + "/release"), "JAVA_VERSION=\"" + version + ".0.15\"\n");
    }

    private void script(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        makeExecutable(file);
    }

    private static void makeExecutable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private void makeJar(Instant built) throws IOException {
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "");
        Files.setLastModifiedTime(jar, FileTime.from(built));
    }

    private Process start(Path launcher, String... args) throws IOException {
        return start("-Xmx8g -Da=b", launcher, args);
    }

    private Process start(String javaOptions, Path launcher, String... args) throws IOException {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        var environment = builder.environment();
        environment.put("JAVA_HOME", folder.resolve("jdk").toString());
        environment.put("PATH", folder.resolve("tools") + ":/usr/bin:/bin");
        environment.put("HEADROOM_JAVA_OPTS", javaOptions);
        environment.put("SPARK_HOME", folder.resolve("spark").toString());
        return builder.start();
    }

    private record Ended(int code, String out, String err) {}

    private static Ended end(Process process) throws IOException, InterruptedException {
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), out, err);
    }

    private Ended launch(String... args) throws IOException, InterruptedException {
        return end(start(home.resolve("headroom"), args));
    }

    private List<String> builds() throws IOException {
        var log = folder.resolve("builds");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    @Test
    void it_runs_what_is_up_to_date_with_all_arguments() throws Exception {
        makeJar(Instant.now().plusSeconds(60));
        var run = launch("run", "my plan.yaml", "--set", "a=*");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .contains("-Dheadroom.home=" + home.toRealPath(), "-Xmx8g", "-Da=b", "-Djava.awt.headless=true")
                .endsWith("-jar", jar.toRealPath().toString(), "run", "my plan.yaml", "--set", "a=*");
        assertThat(builds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--engine=spark", "--engine spark"})
    void it_puts_spark_on_the_path_for_those_who_ask_for_it(String engine) throws Exception {
        makeJar(Instant.now().plusSeconds(60));
        var args = ("sweep a.yaml " + engine).split(" ");
        assertThat(launch(args).out()).contains("-jar\n").doesNotContain("--add-opens");
        Files.createDirectories(folder.resolve("spark/jars"));
        assertThat(launch(args).out().lines())
                .contains("--add-opens=java.base/sun.nio.ch=ALL-UNNAMED")
                .containsSequence(
                        "-cp",
                        jar.toRealPath() + ":" + folder.resolve("spark/jars") + "/*",
                        "dev.headroom.cli.Headroom")
                .endsWith(args);
        assertThat(launch("sweep", "spark", "--engine", "local").out()).contains("-jar\n");
    }

    @Test
    void the_heap_is_kept_small() throws Exception {
        makeJar(Instant.now().plusSeconds(60));
        assertThat(launch("run").out().lines())
                .containsSubsequence("-XX:+UseSerialGC", "-XX:MaxHeapFreeRatio=10", "-Xmx8g");
    }

    @Test
    void a_collector_that_the_user_names_is_the_only_one() throws Exception {
        makeJar(Instant.now().plusSeconds(60));
        var run = end(start("-Xmx8g -XX:+UseG1GC", home.resolve("headroom"), "run"));
        assertThat(run.out().lines())
                .contains("-Xmx8g", "-XX:+UseG1GC")
                .noneMatch(word -> word.startsWith("-XX:Max") || word.equals("-XX:+UseSerialGC"));
    }

    @Test
    void other_options_of_the_user_leave_the_heap_small() throws Exception {
        makeJar(Instant.now().plusSeconds(60));
        var run = end(start("-XX:+UseStringDeduplication", home.resolve("headroom"), "run"));
        assertThat(run.out().lines()).contains("-XX:+UseSerialGC", "-XX:+UseStringDeduplication");
    }

    @Test
    void it_finds_its_installation_through_symbolic_links() throws Exception {
        makeJar(Instant.now().plusSeconds(60));
        var links = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("first"), Path.of("../head room/headroom"));
        Files.createSymbolicLink(links.resolve("second"), links.resolve("first"));
        assertThat(end(start(links.resolve("second"))).out()).contains("-Dheadroom.home=" + home.toRealPath() + "\n");
    }

    @Test
    void it_builds_what_is_missing() throws Exception {
        var run = launch("--help");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEqualTo("headroom: building...\n");
        assertThat(builds()).hasSize(1);
        assertThat(launch("--help").err()).isEmpty();
        assertThat(builds()).hasSize(1);
    }

    @Test
    void it_builds_again_when_a_source_is_newer() throws Exception {
        makeJar(Instant.now().minusSeconds(60));
        Files.writeString(home.resolve("src/main/New.java"), "");
        assertThat(launch("--help").err()).isEqualTo("headroom: building...\n");
        assertThat(builds()).hasSize(1);
    }

    @Test
    void two_at_once_build_once() throws Exception {
        var launcher = home.resolve("headroom");
        var first = start(launcher);
        var second = start(launcher);
        assertThat(end(first).code()).isZero();
        assertThat(end(second).code()).isZero();
        assertThat(builds()).hasSize(1);
        assertThat(home.resolve("target/launcher-build.lock")).doesNotExist();
    }

    @Test
    void the_lock_of_a_killed_build_is_taken_over() throws Exception {
        var lock = Files.createDirectories(home.resolve("target/launcher-build.lock"));
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
        assertThat(launch("--help").code()).isZero();
        assertThat(builds()).hasSize(1);
        assertThat(lock).doesNotExist();
    }

    @Test
    void a_failed_build_is_shown_and_leaves_no_program() throws Exception {
        makeJar(Instant.now().minusSeconds(60));
        script("tools/mvn", "echo broken; exit 1");
        var run = launch("--help");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("headroom: building...\nbroken\nheadroom: the build failed, for the reason above\n");
        assertThat(jar).doesNotExist();
        assertThat(home.resolve("target/launcher-build.lock")).doesNotExist();
    }

    @Test
    void an_old_jdk_is_passed_over() throws Exception {
        makeJar(Instant.now().plusSeconds(60));
        makeJdk("jdk", 11);
        makeJdk("newer", 21);
        Files.createSymbolicLink(folder.resolve("tools/java"), folder.resolve("newer/bin/java"));
        assertThat(launch("--help").out()).contains("--help\n");
        Files.delete(folder.resolve("newer/release"));
        script("newer/bin/javac", "echo javac 11.0.2");
        assertThat(launch("--help").out()).doesNotContain("--help\n");
    }
}
