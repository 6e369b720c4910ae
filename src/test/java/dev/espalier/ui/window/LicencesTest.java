package dev.espalier.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LicencesTest {
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(.*?)</artifactId>");

    @Test
    void everyLibraryTheProgramIsBuiltWithIsNamedWithItsLicence() throws IOException {
        var licences = read("/dev/espalier/ui/window/licences.txt");

        assertThat(shippedLibraries())
                .hasSizeGreaterThan(8)
                .allMatch(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b.*—")
                        .matcher(licences)
                        .find());
    }

    private static List<String> shippedLibraries() throws IOException {
        var build = Files.readString(Path.of("pom.xml"));
        var dependencies = build.substring(build.indexOf("<dependencies>"), build.indexOf("</dependencies>"));
        return DEPENDENCY
                .matcher(dependencies)
                .results()
                .map(MatchResult::group)
                .filter(text -> !text.contains("<scope>test</scope>"))
                .map(LicencesTest::artifact)
                .toList();
    }

    private static String artifact(String dependency) {
        var found = ARTIFACT.matcher(dependency);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String read(String resource) throws IOException {
        try (var in = LicencesTest.class.getResourceAsStream(resource)) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
