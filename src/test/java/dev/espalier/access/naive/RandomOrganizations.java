package dev.espalier.access.naive;

import dev.espalier.access.Question;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import java.util.List;
import java.util.stream.IntStream;

/// Small organizations that use everything there is, for other tests.
public final class RandomOrganizations {
    private RandomOrganizations() {}

    /// The organization of a seed; the same one every time.
    public static Design of(long seed) {
        return new OrganizationGenerator(new Dice(seed)).design();
    }

    /// An organization and questions about it in which nothing is left open.
    public record Asked(Design design, List<Question> questions) {
        public Asked {
            questions = List.copyOf(questions);
        }
    }

    /// The organization of a seed with so many questions; the same ones every time.
    public static Asked asked(long seed, int count) {
        var dice = new Dice(seed);
        var organization = new OrganizationGenerator(dice);
        var design = organization.design();
        var questions =
                new QuestionGenerator(dice, organization, DesignIndex.of(design).accounts());
        return new Asked(
                design,
                IntStream.range(0, count).mapToObj(_ -> questions.question()).toList());
    }
}
