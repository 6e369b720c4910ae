package dev.espalier.ui.panel;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The gates of an answer as the ladder shows them: from outside to inside, in sections.
///
/// A gate that has no say takes one quiet line. Grants are taken apart by who gives them, because one of them is
/// enough; everything else is one rung a gate. The rail is lit from the top to the first rung that stops.
///
/// @param reported the gate that the sentence is about, when it denies
record Ladder(List<Section> sections, Optional<Gate> reported) {
    Ladder {
        sections = List.copyOf(sections);
    }

    /// Rungs that belong together.
    ///
    /// @param title empty when a single rung speaks for itself
    /// @param aside a few words beside the title
    record Section(String title, String aside, List<Rung> rungs) {
        Section {
            rungs = List.copyOf(rungs);
        }
    }

    boolean isSomething() {
        return !sections.isEmpty();
    }

    static Ladder of(Answer answer, Names names) {
        return new LadderBuilder(answer, names).build();
    }

    /// The rungs of one gate alone.
    Ladder at(Gate gate) {
        return new Ladder(
                sections.stream()
                        .map(section -> new Section(
                                section.title(),
                                section.aside(),
                                section.rungs().stream()
                                        .filter(rung -> PanelViewModel.isGateOf(rung, gate))
                                        .toList()))
                        .filter(section -> !section.rungs().isEmpty())
                        .toList(),
                reported);
    }

    /// All rungs from the top down.
    Stream<Rung> rungs() {
        return sections.stream().flatMap(section -> section.rungs().stream());
    }

    /// The rung that is open unless somebody closed it: the one the sentence is about, or else the first that stops, or
    /// else the first that leaves it open.
    Optional<Rung> decisive() {
        return rungs().filter(rung -> rung.state().stops())
                .filter(rung -> reported.equals(Optional.of(rung.gate())))
                .findFirst()
                .or(() -> rungs().filter(rung -> rung.state().stops()).findFirst())
                .or(() -> rungs().filter(rung -> rung.state().interrupts()).findFirst());
    }
}
