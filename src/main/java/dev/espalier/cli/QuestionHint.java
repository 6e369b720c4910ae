package dev.espalier.cli;

import dev.espalier.access.Answer;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Question;
import dev.espalier.access.ReasonCode;
import dev.espalier.design.Design;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody meant by a question that gets no answer.
final class QuestionHint {
    private static final String INSIDE = "/*";

    private QuestionHint() {}

    static Optional<String> of(Design design, Evaluator evaluator, Answer answer) {
        var resource = answer.question().resource();
        return switch (answer.reason().code()) {
            case BAD_RESOURCE -> resource.flatMap(ArnFlaw::of);
            case WRONG_TYPE -> resource.flatMap(arn -> fitting(evaluator, answer.question(), arn));
            default -> PrincipalHint.of(design, answer.reason());
        };
    }

    /// The objects of a bucket, or the bucket of objects, where the action works on those.
    private static Optional<String> fitting(Evaluator evaluator, Question question, String arn) {
        int slash = arn.indexOf('/');
        return (slash < 0 ? Stream.of(arn + INSIDE) : Stream.of(arn.substring(0, slash)))
                .filter(other -> evaluator.answer(on(question, other)).reason().code() != ReasonCode.WRONG_TYPE)
                .findFirst()
                .map(other -> Words.text("hint.principal", other));
    }

    private static Question on(Question question, String resource) {
        return new Question(
                question.principal(),
                question.session(),
                question.action(),
                Optional.of(resource),
                question.resourceAccount(),
                question.context());
    }
}
