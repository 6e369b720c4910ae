package dev.espalier.storage;

import dev.espalier.design.Checkpoint;
import dev.espalier.design.Design;
import dev.espalier.design.UnknownFields;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Packs the state of a design into a [Checkpoint] or a step of a lesson and reads it back: the text of the design
/// file, as gzip in Base64.
/// So a checkpoint is one line of the file, `base64 -d | gunzip` unpacks it, and whoever searches a file for something
/// finds what is, not what was.
public final class CheckpointText {
    /// Bytes of text; as much as pictures may carry.
    private static final int LONGEST = 256 << 20;

    /// Characters of a packed state; a longer string could not be read.
    private static final int LONGEST_PACKED = 20_000_000;

    private CheckpointText() {}

    /// Keeps a state. Checkpoints of its own and its lesson are left out.
    ///
    /// @throws DesignFileException when it is too large to be kept; its message is a sentence for people
    public static Checkpoint pack(String name, Optional<String> made, Design design) throws DesignFileException {
        return new Checkpoint(name, made, packed("checkpoint", design), UnknownFields.NONE);
    }

    /// The state of a design for a step of a lesson.
    ///
    /// @throws DesignFileException when it is too large to be kept; its message is a sentence for people
    public static String packForStep(Design design) throws DesignFileException {
        return packed("lesson", design);
    }

    private static String packed(String kind, Design design) throws DesignFileException {
        var bare = design.view().withCheckpoints(List.of()).withLesson(List.of());
        var tree = DesignEncoder.encode(design.withView(bare));
        var packed = new ByteArrayOutputStream();
        try (var out = new OutputStreamWriter(new GZIPOutputStream(packed), StandardCharsets.UTF_8)) {
            new JsonWriter(out).write(tree);
        } catch (IOException impossibleInMemory) {
            throw new IllegalStateException(impossibleInMemory);
        }
        var text = Base64.getEncoder().encodeToString(packed.toByteArray());
        if (text.length() > LONGEST_PACKED) {
            throw new DesignFileException(Messages.get(kind + ".TOO_LARGE"));
        }
        return text;
    }

    /// The state that was kept.
    ///
    /// @throws DesignFileException when it cannot be read; its message is a sentence for people
    public static Design unpack(Checkpoint checkpoint) throws DesignFileException {
        return unpacked("checkpoint", checkpoint.name(), checkpoint.packed());
    }

    /// The state of a design in a step of a lesson.
    ///
    /// @param number of the step, from 1, for the message
    /// @throws DesignFileException when it cannot be read; its message is a sentence for people
    public static Design unpackStep(int number, String packed) throws DesignFileException {
        return unpacked("lesson", String.valueOf(number), packed);
    }

    private static Design unpacked(String kind, String name, String packed) throws DesignFileException {
        var text = DecodedText.of(inflated(kind, name, packed));
        return switch (DesignFile.parse(text)) {
            case ReadResult.Opened opened -> opened.design();
            case ReadResult.Refused refused ->
                throw new DesignFileException(Messages.get(
                        kind + ".DESIGN",
                        name,
                        refused.problems().isEmpty()
                                ? ""
                                : refused.problems().getFirst().problem().message()));
        };
    }

    private static byte[] inflated(String kind, String name, String packed) throws DesignFileException {
        try (var in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            var text = in.readNBytes(LONGEST + 1);
            if (text.length > LONGEST) {
                throw new DesignFileException(Messages.get(kind + ".TOO_LONG", name));
            }
            return text;
        } catch (DesignFileException refused) {
            throw refused;
        } catch (IOException | IllegalArgumentException broken) {
            throw new DesignFileException(Messages.get(kind + ".DAMAGED", name));
        }
    }
}
