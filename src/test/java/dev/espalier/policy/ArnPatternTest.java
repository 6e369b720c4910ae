package dev.espalier.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Patterns against questions that name many resources at once.
class ArnPatternTest {
    private static final RequestContext NOTHING = key -> new ContextValue.Absent();
    private static final List<String> ENDS =
            List.of("", "a", "b", "a/", "ab", "a/b", "*", "a*", "*/*", "a*b", "a/*", "?");
    private static final List<String> ACCOUNTS = List.of("", "*", "1", "12", "1*");

    @ParameterizedTest
    @CsvSource(textBlock = """
        arn:aws:s3:::*,          arn:aws:s3:::a*,      YES
        arn:aws:s3:::a*,         arn:aws:s3:::ab*,     YES
        arn:*:s3:::a*,           arn:aws:s3:::*/*,     UNKNOWN
        arn:aws:s3:::a/b,        arn:aws:s3:::a/*,     UNKNOWN
        arn:aws:s3:::b*,         arn:aws:s3:::a*,      NO
        arn:aws:sqs:*:*:a,       arn:aws:s3:::*,       NO
        arn:aws:iam::*:role/a*,  arn:aws:iam::1:role/*, UNKNOWN
        arn:aws:iam::*:role/a,   arn:aws:iam::1:user/*, NO
        arn:aws:iam::*:role/a*,  arn:aws:iam::1:user/b*, NO
        arn:aws:iam::*:role/*x*, arn:aws:iam::1:user/*, NO
        arn:aws:iam::*:role/a,   arn:aws:iam::1:role/*, UNKNOWN
        arn:aws:iam::*:role/a,   arn:aws:iam::1:*,      UNKNOWN
        arn:aws:iam::*:role/a,   arn:aws:iam::1:oidc-provider/*, UNKNOWN
        arn:aws:lambda:*:*:function:a, arn:aws:lambda:eu-west-1:1:layer:*, NO
        arn:aws:lambda:*:*:function:a, arn:aws:lambda:eu-west-1:1:layer:*:*, UNKNOWN
        arn:aws:lambda:*:*:layer:a,    arn:aws:lambda:eu-west-1:1:function:*, UNKNOWN
        arn:aws:dynamodb:*:*:table/a,  arn:aws:dynamodb:eu-west-1:1:table/*/backup/*, NO
        arn:aws:dynamodb:*:*:table/a/stream/*:*, arn:aws:dynamodb:eu-west-1:1:table/*/stream/*, UNKNOWN
        arn:aws:sqs:*:*:a,       arn:aws:sqs:eu-west-1:1:*, UNKNOWN
        arn:aws:s3:::*:a,        arn:aws:s3:::b/*,      UNKNOWN
        arn:aws:ec2:*:*:volume/*, arn:aws:ec2:*:1:key-pair/*, UNKNOWN
        arn:aws:ec2:*:*:volume/*, arn:aws:ec2:*:1:instance/*, NO
        arn:aws:iam::1:role/a,   arn:aws:iam::1:user/*, NO
        """)
    void somethingIsSaidOnlyWhereAllOrNoneAreCovered(String pattern, String asked, Truth expected) {
        assertThat(ArnPattern.parse(pattern, false).orElseThrow().matches(asked, NOTHING))
                .isEqualTo(expected);
    }

    @Test
    void whatIsSaidOfManyHoldsForEachOfThem() {
        var random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            var pattern = "arn:aws:s3::" + any(ACCOUNTS, random) + ":" + any(ENDS, random);
            var asked = "arn:aws:s3::" + any(ACCOUNTS, random) + ":" + any(ENDS, random);
            var truth = ArnPattern.parse(pattern, false).orElseThrow().matches(asked, NOTHING);
            var covered = ArnPattern.parse(pattern, false)
                    .orElseThrow()
                    .wildcard(NOTHING)
                    .orElseThrow();
            for (var text : instances(asked)) {
                if (ArnPattern.hasWildcard(asked) && truth != Truth.UNKNOWN) {
                    assertThat(covered.matches(text))
                            .as("%s against %s, such as %s", pattern, asked, text)
                            .isEqualTo(truth == Truth.YES);
                }
            }
        }
    }

    private static String any(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static List<String> instances(String asked) {
        var instances = new ArrayList<String>();
        for (var some : List.of("", "a", "b", "2", "a/b", "ba", "x")) {
            var account = some.contains("/") ? "7" : some;
            int last = asked.lastIndexOf(':');
            var text = asked.substring(0, last).replace("*", account)
                    + asked.substring(last).replace("*", some).replace("?", "b");
            instances.add(text);
        }
        return instances;
    }
}
