package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.policy.ConditionOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WishesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        aws:RequestedRegion        | StringEquals                       | eu-west-1      | aws:RequestedRegion is eu-west-1
        aws:RequestedRegion        | stringnotlike                      | us-*           | aws:RequestedRegion is not us-*
        aws:TagKeys                | ForAllValues:StringEquals          | a or b         | every value of aws:TagKeys is a or b
        aws:TagKeys                | ForAnyValue:StringNotEquals        | a              | a value of aws:TagKeys is not a
        aws:MultiFactorAuthAge     | NumericLessThan                    | 3600           | aws:MultiFactorAuthAge is less than 3600
        aws:MultiFactorAuthAge     | NumericLessThanEqualsIfExists      | 3600           | aws:MultiFactorAuthAge, if present, is at most 3600
        aws:SourceIp               | IpAddress                          | 203.0.113.0/24 | aws:SourceIp is in 203.0.113.0/24
        aws:SourceIp               | NotIpAddress                       | 203.0.113.0/24 | aws:SourceIp is not in 203.0.113.0/24
        aws:CurrentTime            | DateGreaterThan                    | 2026-01-01     | aws:CurrentTime is after 2026-01-01
        aws:PrincipalTag/team      | Null                               | true           | aws:PrincipalTag/team is absent
        aws:PrincipalTag/team      | Null                               | false          | aws:PrincipalTag/team is present
        aws:ResourceTag/env        | StringEqualsIgnoreCase             | prod           | aws:ResourceTag/env is prod in any letter case
        """)
    void whatAConditionTakesIsSaidInWords(String key, String operator, String wanted, String words) {
        assertThat(Wishes.wish(key, operator, wanted)).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(ConditionOperator.class)
    void noOperatorKeepsItsProgrammersName(ConditionOperator operator) {
        assertThat(Wishes.wish("k", "ForAnyValue:" + operator.spelling() + "IfExists", "v"))
                .doesNotContain(operator.spelling(), "ForAnyValue", "IfExists", "passes");
    }
}
