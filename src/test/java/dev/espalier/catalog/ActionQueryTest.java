package dev.espalier.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionQueryTest {
    private static ActionQuery parse(String typed) {
        return ActionQuery.parse(typed).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        EC2:runinstances,            ec2:RunInstances
        EC2,                         ec2
        iam write,                   iam Write
        permissions management,      Permissions management
        iam PERMISSIONS MANAGEMENT,  iam Permissions management
        s3:Get*,                     s3:Get*
        """)
    void whatIsTypedIsWrittenWell(String typed, String written) {
        assertThat(parse(typed).text()).isEqualTo(written);
        assertThat(parse(parse(typed).text())).isEqualTo(parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "iam:Nothing", "nothing", "iam nothing", "iam:", "a:b:c"})
    void whatStandsForNoKnownActionIsNoQuery(String typed) {
        assertThat(ActionQuery.parse(typed)).isEmpty();
    }

    @Test
    void aServiceAndALevelTogetherAreWhatBothHave() {
        var both = parse("iam").actions().and(parse("Write").actions());

        assertThat(parse("iam Write").actions()).isEqualTo(both);
        assertThat(both.isEmpty()).isFalse();
    }

    @Test
    void oneActionIsToldFromMany() {
        assertThat(parse("iam:CreateUser").one()).map(Action::fullName).contains("iam:CreateUser");
        assertThat(parse("iam").one()).isEmpty();
    }

    @Test
    void completionOffersTheServiceItsLevelsAndItsActions() {
        assertThat(ActionQuery.complete("iam", 8))
                .extracting(ActionQuery::text)
                .startsWith("iam", "iam List", "iam Read", "iam Tagging", "iam Write", "iam Permissions management");
        assertThat(ActionQuery.complete("iam w", 8))
                .extracting(ActionQuery::text)
                .containsExactly("iam Write");
        assertThat(ActionQuery.complete("wri", 1)).extracting(ActionQuery::text).containsExactly("Write");
    }
}
