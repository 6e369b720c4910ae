package dev.espalier.denial;

import dev.espalier.access.Answer;
import java.util.List;
import java.util.Optional;

/// How the model stands to what AWS said.
///
/// @param answer what the model says to the same question; empty when the text says too little for one
/// @param remarks the reasons, and the facts that could explain a difference
public record Diagnosis(Denial denial, Standing standing, Optional<Answer> answer, List<Remark> remarks) {
    public Diagnosis {
        remarks = List.copyOf(remarks);
    }

    /// Whether the model agrees.
    public enum Standing {
        AGREES,
        DISAGREES,
        /// The text or the model leaves it open.
        UNDECIDED
    }

    /// The standing in a few words: "The model agrees".
    public String title() {
        return Words.text("standing." + standing.name());
    }

    /// What was read, as lines such as "Action: s3:GetObject"; what is not said is said to be so.
    public List<String> facts() {
        return new FactLines(denial).lines();
    }

    /// What AWS said, in one line.
    public String said() {
        return String.join(". ", new FactLines(denial).said()) + ".";
    }

    /// Everything that was read and found, one sentence a line.
    public List<String> sentences() {
        return remarks.stream().map(Remark::sentence).toList();
    }
}
