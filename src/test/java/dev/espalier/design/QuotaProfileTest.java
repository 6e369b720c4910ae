package dev.espalier.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuotaProfileTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        SCPS_ATTACHED,     10,   10,     5,    5
        SCP_SIZE,          10240, 10240, 5120, 5120
        RCPS_ATTACHED,     5,    5,      5,    5
        RCP_SIZE,          5120, 5120,   5120, 5120
        POLICIES_OF_ROLE,  20,   25,     10,   20
        ACCOUNTS,          10,   50000,  10,   10000
        TRUST_POLICY_SIZE, 2048, 8192,   2048, 4096
        """)
    void quotasChangedInMay(Limit limit, int standard, int highest, int formerStandard, int formerHighest) {
        assertThat(QuotaProfile.SINCE_MAY_2026.of(limit)).isEqualTo(new Quota(standard, highest));
        assertThat(QuotaProfile.BEFORE_MAY_2026.of(limit)).isEqualTo(new Quota(formerStandard, formerHighest));
    }

    @ParameterizedTest
    @EnumSource
    void noQuotaHasBecomeSmaller(Limit limit) {
        assertThat(QuotaProfile.BEFORE_MAY_2026.highest(limit))
                .isPositive()
                .isLessThanOrEqualTo(QuotaProfile.SINCE_MAY_2026.highest(limit));
    }
}
