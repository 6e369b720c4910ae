package dev.espalier.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// A design inside a PNG picture: one compressed `iTXt` chunk behind the header, with a keyword of its own
/// (<https://www.w3.org/TR/png-3/#11iTXt>). Programs that show the picture pass it over.
///
/// Reading believes nothing: lengths have to fit, every checksum is compared, and a text that grows beyond the bound
/// while it is decompressed is given up.
final class PngDesign {
    private static final byte[] KEYWORD = "Espalier design".getBytes(StandardCharsets.US_ASCII);
    /// A compressed text whose method is the only one there is, without a language or a translated keyword.
    private static final byte[] COMPRESSED = {0, 1, 0, 0, 0};

    private static final int SIGNATURE = 8;
    /// Length, type and checksum.
    private static final int AROUND = 12;

    private final byte[] png;
    private final int longest;

    private PngDesign(byte[] png, int longest) {
        this.png = png;
        this.longest = longest;
    }

    /// The picture with a design inside.
    static byte[] put(byte[] png, byte[] design) {
        var header = SIGNATURE + AROUND + ByteBuffer.wrap(png).getInt(SIGNATURE);
        var data = new ByteArrayOutputStream();
        data.writeBytes(KEYWORD);
        data.writeBytes(COMPRESSED);
        data.writeBytes(deflated(design));
        var chunk = ByteBuffer.allocate(AROUND + data.size())
                .putInt(data.size())
                .put("iTXt".getBytes(StandardCharsets.US_ASCII))
                .put(data.toByteArray());
        var sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + data.size());
        chunk.putInt((int) sum.getValue());
        return ByteBuffer.allocate(png.length + chunk.capacity())
                .put(png, 0, header)
                .put(chunk.flip())
                .put(png, header, png.length - header)
                .array();
    }

    private static byte[] deflated(byte[] text) {
        var out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out)) {
            deflating.write(text);
        } catch (IOException impossibleInMemory) {
            throw new IllegalStateException(impossibleInMemory);
        }
        return out.toByteArray();
    }

    /// The design in a picture; empty when there is none.
    ///
    /// @param longest how many bytes the design may have
    static Optional<byte[]> get(byte[] png, int longest) throws BrokenPictureException {
        return new PngDesign(png, longest).find();
    }

    private Optional<byte[]> find() throws BrokenPictureException {
        var found = Optional.<byte[]>empty();
        var type = "";
        for (var at = SIGNATURE; !type.equals("IEND"); ) {
            var length = lengthAt(at);
            var isFirst = type.isEmpty();
            type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (isFirst != type.equals("IHDR")) {
                throw new BrokenPictureException("broken.DAMAGED");
            }
            var start = at + 8;
            if (type.equals("iTXt") && hasKeyword(start, length)) {
                if (found.isPresent()) {
                    throw new BrokenPictureException("broken.TWO_DESIGNS");
                }
                found = Optional.of(inflate(start + KEYWORD.length, length - KEYWORD.length));
            }
            at = start + length + 4;
        }
        return found;
    }

    /// How long the data of a chunk is, once it is clear that the chunk is whole.
    private int lengthAt(int at) throws BrokenPictureException {
        if (png.length - at < AROUND) {
            throw new BrokenPictureException("broken.DAMAGED");
        }
        var in = ByteBuffer.wrap(png);
        var length = in.getInt(at);
        if (length < 0 || length > png.length - at - AROUND) {
            throw new BrokenPictureException("broken.DAMAGED");
        }
        var sum = new CRC32();
        sum.update(png, at + 4, 4 + length);
        if ((int) sum.getValue() != in.getInt(at + 8 + length)) {
            throw new BrokenPictureException("broken.DAMAGED");
        }
        return length;
    }

    private boolean hasKeyword(int start, int length) {
        var end = start + KEYWORD.length;
        return length > KEYWORD.length && Arrays.equals(png, start, end, KEYWORD, 0, KEYWORD.length) && png[end] == 0;
    }

    private byte[] inflate(int start, int length) throws BrokenPictureException {
        var end = start + COMPRESSED.length;
        if (length < COMPRESSED.length || !Arrays.equals(png, start, end, COMPRESSED, 0, COMPRESSED.length)) {
            throw new BrokenPictureException("broken.DAMAGED");
        }
        var packed = new ByteArrayInputStream(png, end, length - COMPRESSED.length);
        try (var inflating = new InflaterInputStream(packed)) {
            var text = inflating.readNBytes(longest + 1);
            if (text.length > longest) {
                throw new BrokenPictureException("broken.TOO_LONG");
            }
            return text;
        } catch (BrokenPictureException refused) {
            throw refused;
        } catch (IOException broken) {
            throw new BrokenPictureException("broken.DAMAGED", broken);
        }
    }
}
