package dev.espalier.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NameRuleTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        ORGANIZATION_ID, o-fourdepts01, true
        ORGANIZATION_ID, o-short, false
        ROOT_ID, r-ab12, true
        ROOT_ID, r-AB12, false
        UNIT_ID, ou-ab12-people01, true
        UNIT_ID, ou-people01, false
        ROLE_SESSION_NAME, ab, true
        ROLE_SESSION_NAME, a, false
        INLINE_POLICY_NAME, a!b, true
        INLINE_POLICY_NAME, a b, false
        PATH, /, true
        PATH, //, false
        TAG_KEY, AWS:x, false
        TAG_VALUE, '', true
        """)
    void namesKeepTheirRule(NameRule rule, String name, boolean isAllowed) {
        assertThat(rule.allows(name)).isEqualTo(isAllowed);
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleHasASentence(NameRule rule) {
        assertThat(rule.sentence("x y")).doesNotContain("{0}", "''").hasSizeGreaterThan(30);
    }
}
