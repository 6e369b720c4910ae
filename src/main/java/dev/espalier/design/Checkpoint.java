package dev.espalier.design;

import java.util.Optional;

/// An earlier state of a design that is kept with it under a name, to be compared with. It is packed, because it never
/// changes and a design of ten thousand accounts would otherwise be in its file several times in full.
///
/// @param made when it was made, in the notation of ISO 8601; empty when nobody has said
/// @param packed the text of the earlier design without checkpoints of its own, as the design file has it, compressed
public record Checkpoint(String name, Optional<String> made, String packed, UnknownFields unknown) {
    public Checkpoint withName(String changed) {
        return new Checkpoint(changed, made, packed, unknown);
    }
}
