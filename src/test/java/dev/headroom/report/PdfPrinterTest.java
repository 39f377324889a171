package dev.headroom.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Printing with browsers that are none. */
class PdfPrinterTest {
    @TempDir
    Path folder;

    private PdfPrinter printer(String name, String script) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return PdfPrinter.find("/nowhere" + File.pathSeparator + folder).orElseThrow();
    }

    @Test
    void none_is_found_where_none_is() {
        assertThat(PdfPrinter.find(folder.toString())).isEmpty();
        assertThat(PdfPrinter.find("")).isEmpty();
        assertThat(PdfPrinter.missing()).contains("chromium").contains("report.html");
    }

    @Test
    void chromium_is_taken_before_the_others() throws IOException {
        printer("google-chrome", "exit 0");
        assertThat(printer("chromium", "exit 0").browser()).isEqualTo(folder.resolve("chromium"));
    }

    @Test
    void what_the_browser_printed_is_where_it_should_be() throws IOException {
        var fake = printer("chromium", "for a; do case $a in --print-to-pdf=*) echo pdf >\"${a#*=}\";; esac; done");
        var pdf = folder.resolve("report.pdf");
        fake.print(folder.resolve("report.html"), pdf);
        assertThat(pdf).hasContent("pdf");
    }

    @Test
    void a_browser_that_fails_is_quoted() throws IOException {
        var fake = printer("chromium", "echo no display; exit 3");
        assertThatThrownBy(() -> fake.print(folder.resolve("report.html"), folder.resolve("report.pdf")))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("chromium ended with 3: no display");
    }

    @Test
    void a_browser_that_prints_nothing_is_told() throws IOException {
        var fake = printer("chromium", "exit 0");
        assertThatThrownBy(() -> fake.print(folder.resolve("report.html"), folder.resolve("report.pdf")))
                .hasMessageContaining("made no PDF");
    }
}
