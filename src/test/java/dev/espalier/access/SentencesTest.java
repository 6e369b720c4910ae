package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void everyCodeHasASentenceThatUsesItsParts(ReasonCode code) {
        var parts = code.parts().stream().map(part -> "<" + part + ">").toList();

        var text = Sentences.text(new Reason(code, parts));

        assertThat(text).isNotBlank().doesNotContain("{").doesNotContain("}");
    }

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void sentencesStayShortWhateverTheNames(ReasonCode code) {
        var parts = Collections.nCopies(code.parts().size(), "n".repeat(300));

        assertThat(Sentences.sentence(new Reason(code, parts))).hasSizeLessThan(140);
    }

    @Test
    void noNameIsCutToNothingWhileAnotherStaysWholeAndActionsAreNotCut() {
        var resource = "arn:aws:s3:::" + "a-very-long-name-of-a-bucket".repeat(3) + "/*";

        var sentence = Sentences.sentence(
                Reason.of(ReasonCode.ID_RESOURCE, "p".repeat(60), "s3:PutBucketPublicAccessBlock", resource));

        assertThat(sentence).contains("s3:PutBucketPublicAccessBlock", "pppppppppppp…", "arn:aws:s3:::a-very-");
    }
}
