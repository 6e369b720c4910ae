package dev.espalier.access.naive;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Question;
import dev.espalier.design.Design;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.JsonText;
import dev.espalier.storage.ReadResult;
import java.util.List;

/// A question that both evaluators answer differently.
record Difference(long seed, Design design, Question question, Expected answered, Expected expected) {

    /// The difference with everything taken out that it does not need.
    Difference shrunk() {
        var whole = JsonText.parse(DesignFile.write(design)).value().orElseThrow();
        var design = opened(new Shrinker(smaller -> remains(smaller, question.context())).shrink(whole));
        var written = JsonText.parse(DesignFile.write(design)).value().orElseThrow();
        var context = (JsonObject) new Shrinker(smaller -> remains(written, smaller)).shrink(question.context());
        var smaller = with(context);
        return new Difference(
                seed, design, smaller, answer(design, smaller), new QuestionReading(design).expected(smaller));
    }

    private static Expected answer(Design design, Question question) {
        return Expected.of(Evaluator.of(design).answer(question));
    }

    private boolean remains(JsonValue design, JsonValue context) {
        try {
            var smaller = opened(design);
            var question = with((JsonObject) context);
            var answer = answer(smaller, question);
            var due = new QuestionReading(smaller).expected(question);
            return answer.verdict() == answered.verdict() && due.verdict() == expected.verdict() && !answer.equals(due);
        } catch (RuntimeException _) {
            // Too much is gone: the design cannot be read, or the question makes no sense in it.
            return false;
        }
    }

    private static Design opened(JsonValue written) {
        return switch (DesignFile.parse(JsonText.write(written))) {
            case ReadResult.Opened opened -> opened.design();
            case ReadResult.Refused refused -> throw new IllegalArgumentException(refused.toString());
        };
    }

    private Question with(JsonObject context) {
        return new Question(
                question.principal(),
                question.session(),
                question.action(),
                question.resource(),
                question.resourceAccount(),
                context);
    }

    String describe() {
        var asked = new JsonObject(List.of(
                new Member("principal", Written.text(question.principal())),
                new Member("action", Written.text(question.action())),
                new Member("resource", Written.text(question.resource().orElse("*"))),
                new Member("context", question.context())));
        return "seed %d%nanswered %s%nexpected %s%nsession %s%nowner %s%n%s%n%s"
                .formatted(
                        seed,
                        answered,
                        expected,
                        question.session(),
                        question.resourceAccount(),
                        JsonText.write(asked),
                        DesignFile.write(design));
    }
}
