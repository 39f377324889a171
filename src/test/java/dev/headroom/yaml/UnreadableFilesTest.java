package dev.headroom.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headroom.plan.InvalidPlanException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreadableFilesTest {
    @TempDir
    Path folder;

    private String refusal(Path plan) {
        var refusal = catchThrowableOfType(InvalidPlanException.class, () -> PlanReader.read(PlanSource.of(plan)));
        assertThat(refusal.problems()).hasSize(1);
        return String.valueOf(refusal.getMessage());
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    @Test
    void aMissingPlanIsToldWithTheFileThatWasMeant() throws IOException {
        file("plan.yaml", new byte[0]);

        assertThat(refusal(folder.resolve("plam.yaml")))
                .isEqualTo(folder.resolve("plam.yaml") + ": does not exist. Maybe plan.yaml?");
    }

    @Test
    void aFolderIsNoPlanButMayHoldOne() throws IOException {
        file("plan.yaml", new byte[0]);

        assertThat(refusal(folder))
                .isEqualTo(folder + ": is a folder; a file is wanted. Maybe " + folder.resolve("plan.yaml") + "?");
    }

    @Test
    void aFileOfAHundredMegabytesIsRefusedUnread() throws IOException {
        Path huge = folder.resolve("huge.yaml");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(100L << 20);
        }

        assertThat(refusal(huge)).isEqualTo(huge + ": has 100.0 MiB; a plan's file has at most 8 MiB");
    }

    @Test
    void aFileWithoutEndIsRefusedAtTheLimit() {
        Path zeros = Path.of("/dev/zero");
        assumeTrue(Files.exists(zeros));

        assertThat(refusal(zeros)).isEqualTo("/dev/zero: has no end; a plan's file has at most 8 MiB");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        assertThat(refusal(file("latin.yaml", new byte[] {'n', ':', ' ', (byte) 0xe9, '\n'})))
                .endsWith("latin.yaml: is not UTF-8 text");
        assertThat(refusal(file("binary.yaml", new byte[] {0, 1, 2}))).contains("binary.yaml: broken YAML: ");
    }

    @Test
    void nestingWithoutEndIsRefused() throws IOException {
        byte[] brackets = "[".repeat(1 << 20).getBytes(UTF_8);

        assertThat(refusal(file("deep.yaml", brackets))).endsWith("deep.yaml:1:42: nested deeper than 40 levels");
    }

    @Test
    void anAnchorBombOfMaximalSizeIsRefusedQuickly() throws IOException {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }

        assertThat(refusal(file("bomb.yaml", bomb.toString().getBytes(UTF_8))))
                .contains("aliases repeat more than 10000 values");
    }

    @Test
    void aDashIsStandardInput() {
        var usual = System.in;
        try {
            System.setIn(new ByteArrayInputStream("version: 1\nname: piped\nstart: 2026-13\n".getBytes(UTF_8)));
            var refusal = catchThrowableOfType(
                    InvalidPlanException.class, () -> PlanReader.read(PlanSource.of(Path.of("-"))));
            assertThat(refusal.problems())
                    .anyMatch(problem -> problem.location().equals("-:3:8"));
        } finally {
            System.setIn(usual);
        }
    }
}
