package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.Flow;
import dev.espalier.design.LessonStep;
import dev.espalier.design.LessonStep.Area;
import dev.espalier.design.LessonStep.Sight;
import dev.espalier.design.OuId;
import dev.espalier.design.PinnedQuestion;
import dev.espalier.design.Reading;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.JsonValue.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonDecoderTest {
    private static final LessonStep BARE = new LessonStep(
            "Look",
            new Sight(Reading.TREE, Flow.TOP_DOWN, List.of(), List.of(), Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            UnknownFields.NONE);

    private static String withLesson(String steps) {
        var end = DesignFileTest.SMALLEST.lastIndexOf('}');
        return DesignFileTest.SMALLEST.substring(0, end).stripTrailing() + ",\n  \"view\": { \"lesson\": [\n" + steps
                + "\n] } }";
    }

    private static LessonStep full(Design design) throws IOException {
        return new LessonStep(
                "**Finance** asks",
                new Sight(
                        Reading.NESTED,
                        Flow.LEFT_RIGHT,
                        List.of(new OuId("ou-ab12-people01")),
                        List.of(new AccountId("111111111111")),
                        Optional.of(new Area(-120.5, 0, 640, 480, UnknownFields.NONE))),
                Optional.of(List.of("POLICIES", "SOMETHING_NEWER")),
                Optional.of(new PinnedQuestion(
                        "arn:aws:iam::111111111111:user/leo",
                        Optional.empty(),
                        "s3:GetObject",
                        Optional.empty(),
                        Optional.empty(),
                        JsonObject.EMPTY,
                        true,
                        UnknownFields.NONE)),
                Optional.of(CheckpointText.packForStep(design)),
                UnknownFields.NONE);
    }

    @Test
    void everyPartOfAStepComesBackFromTheFile() throws IOException {
        var sample = Samples.open("coffee-shop.json");
        var design = sample.withView(sample.view().withLesson(List.of(full(sample), BARE)));

        var text = DesignFile.write(design);

        assertThat(DesignFileTest.opened(text)).isEqualTo(design);
        assertThat(DesignFile.write(DesignFileTest.opened(text))).isEqualTo(text);
    }

    @Test
    void aStepThatDrawsNoLayerIsNotOneThatSaysNothingAboutLayers() {
        var sample = Samples.open("coffee-shop.json");
        var none = new LessonStep(
                "", BARE.sight(), Optional.of(List.of()), Optional.empty(), Optional.empty(), UnknownFields.NONE);
        var design = sample.withView(sample.view().withLesson(List.of(none, BARE)));

        assertThat(DesignFileTest.opened(DesignFile.write(design)).view().lesson())
                .containsExactly(none, BARE);
    }

    @Test
    void unknownFieldsOfAStepAndItsAreaSurvive() {
        var text = withLesson("""
            { "caption": "a", "seconds": 30,
              "area": { "x": 0, "y": 0, "width": 1, "height": 2, "ease": "slow" } }\
            """);

        assertThat(DesignFile.write(DesignFileTest.opened(text)))
                .contains("\"seconds\": 30")
                .contains("\"ease\": \"slow\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        { "reading": "TREE" }                                                      | view.lesson[0].caption
        { "caption": 1 }                                                           | view.lesson[0].caption
        { "caption": "", "reading": "UPSIDE_DOWN" }                                | view.lesson[0].reading
        { "caption": "", "opened": ["12"] }                                        | view.lesson[0].opened[0]
        { "caption": "", "folded": [" "] }                                         | view.lesson[0].folded[0]
        { "caption": "", "area": { "x": 0, "y": 0, "width": 0, "height": 1 } }     | view.lesson[0].area.width
        { "caption": "", "area": { "x": 0, "y": 0, "width": 1 } }                  | view.lesson[0].area.height
        { "caption": "", "layers": [1] }                                           | view.lesson[0].layers[0]
        { "caption": "", "question": { "principal": "ec2.amazonaws.com" } }        | view.lesson[0].question.action
        { "caption": "", "design": {} }                                            | view.lesson[0].design
        """)
    void wrongStepsAreRefusedWithLineAndPlace(String step, String place) {
        assertThat(DesignFile.parse(withLesson(step)))
                .isInstanceOfSatisfying(
                        ReadResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .anySatisfy(problem -> assertThat(problem.toString())
                                        .contains(place)
                                        .contains("line=13")));
    }

    @Test
    void theDesignOfAStepIsUnpackedAsItWasWithoutItsLesson() throws IOException {
        var design = DesignGenerator.small(7);
        var taught = design.withView(design.view().withLesson(List.of(full(design))));

        var packed = CheckpointText.packForStep(taught);

        assertThat(CheckpointText.unpackStep(1, packed)).isEqualTo(design);
    }

    @Test
    void aDamagedDesignOfAStepIsRefusedWithItsNumber() {
        assertThatThrownBy(() -> CheckpointText.unpackStep(3, "H4sI"))
                .isInstanceOf(DesignFileException.class)
                .hasMessage("The design of step 3 of the lesson is damaged and cannot be read.");
    }
}
