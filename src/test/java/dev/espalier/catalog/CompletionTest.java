package dev.espalier.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {
    @Test
    void offersTheWholeNameFirst() {
        assertThat(completions("s3:getobject", 3))
                .containsExactly("s3:GetObject", "s3:GetObjectAcl", "s3:GetObjectAnnotation");
    }

    @Test
    void offersTheServiceThatWasTypedBeforeLongerOnes() {
        assertThat(completions("s3", 20)).allMatch(name -> name.startsWith("s3:"));
        assertThat(completions("s3-out", 20)).isNotEmpty().allMatch(name -> name.startsWith("s3-outposts:"));
    }

    @Test
    void offersActionsThatBeginWithItBeforeThoseThatContainIt() {
        var offered = completions("assumerole", 40);
        assertThat(offered).startsWith("sts:AssumeRole").endsWith("iam:UpdateAssumeRolePolicy");
    }

    @Test
    void looksInsideTheNamesOfTheServiceThatWasTyped() {
        assertThat(completions("s3:multipart", 20))
                .contains("s3:AbortMultipartUpload")
                .allMatch(name -> name.startsWith("s3:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyzzy", "s3:xyzzy", "s4:Get"})
    void offersNothingWhereNothingFits(String typed) {
        assertThat(completions(typed, 20)).isEmpty();
    }

    @Test
    void offersNoMoreThanAsked() {
        assertThat(completions("", 7)).hasSize(7);
        assertThat(completions("get", 0)).isEmpty();
    }

    private static List<String> completions(String typed, int limit) {
        return Catalog.get().complete(typed, limit).stream()
                .map(Action::fullName)
                .toList();
    }
}
