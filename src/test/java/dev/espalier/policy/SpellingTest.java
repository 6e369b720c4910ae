package dev.espalier.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final List<String> KNOWN =
            List.of("aws:RequestedRegion", "aws:SourceIp", "serviceControlPolicies", "users", "groups");

    @ParameterizedTest
    @CsvSource({
        "aws:RequestedRegon, aws:RequestedRegion",
        "aws:Sourceip, aws:SourceIp",
        "servicecontrolPolicies, serviceControlPolicies",
        "user, users",
        "gruops, groups",
        "policies, ",
        "x, ",
    })
    void aFewSlipsAreForgivenAndNoMore(String wrong, String meant) {
        assertThat(Spelling.nearest(wrong, KNOWN).orElse(null)).isEqualTo(meant);
    }
}
