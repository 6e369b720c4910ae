package dev.espalier.export;

import dev.espalier.access.Evaluator;
import dev.espalier.design.Design;
import java.util.ArrayList;
import java.util.List;

/// What is told about a design: its organization, guardrails and people, what is wrong with it, what it claims, and
/// what people wrote on it. A function of the design, without a date.
record Report(String title, String description, List<Chapter> chapters, List<String> omissions) {
    Report {
        chapters = List.copyOf(chapters);
        omissions = List.copyOf(omissions);
    }

    static Report of(Design design) {
        var evaluator = Evaluator.of(design);
        var left = new Omissions();
        var chapters = List.of(
                new OrganizationChapter(design, left).make(),
                new GuardrailChapter(design, left).make(),
                new PeopleChapter(design, evaluator, left).make(),
                new FindingChapter(design, left).make(),
                new ClaimChapter(design, evaluator, left).make(),
                new NoteChapter(design, left).make());
        var title = design.name().isBlank() ? Words.text("report.untitled") : design.name();
        return new Report(title, design.description(), chapters, left.sentences());
    }

    /// The same where one thing more is left out.
    Report leavingOut(String omission) {
        var more = new ArrayList<>(omissions);
        more.add(omission);
        return new Report(title, description, chapters, more);
    }

    /// What is left out, in sentences.
    List<String> remarks() {
        return omissions.stream()
                .map(omission -> Words.text("report.leavesOut", omission))
                .toList();
    }
}
