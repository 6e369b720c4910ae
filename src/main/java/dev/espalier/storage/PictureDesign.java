package dev.espalier.storage;

import dev.espalier.design.Design;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Designs that travel inside their pictures, so that a picture opens as the design it shows. Pictures are told by
/// what is in the file, not by its name, and are read with [DesignFile#read(Path)] like any other design.
public final class PictureDesign {
    /// Bytes of a design inside a picture. A picture comes from anywhere, and a few hundred of its bytes could grow to
    /// anything when they are decompressed.
    static final int LONGEST = 256 << 20;

    private static final int BEGINNING = 4096;

    private PictureDesign() {}

    /// A PNG picture with a design inside.
    ///
    /// @throws DesignFileException when the design is too long to go into a picture
    public static byte[] intoPng(byte[] png, Design design) throws DesignFileException {
        return PngDesign.put(png, checked(DesignFile.write(design)).getBytes(StandardCharsets.UTF_8));
    }

    /// The element of an SVG picture that carries a design.
    ///
    /// @throws DesignFileException when the design is too long to go into a picture
    public static String svgElement(Design design) throws DesignFileException {
        return SvgDesign.element(checked(DesignFile.write(design)));
    }

    private static String checked(String text) throws DesignFileException {
        // a character takes up to three bytes, four for two
        if (text.length() > LONGEST / 3) {
            throw new DesignFileException(Messages.get("picture.TOO_LONG"));
        }
        return text;
    }

    /// Whether a file is a picture, so that a design that was read from it lies in no file of its own.
    ///
    /// @throws DesignFileException when the file cannot be read at all; its message is a sentence for people
    public static boolean isPicture(Path file) throws DesignFileException {
        try (var in = Files.newInputStream(file)) {
            return FileKind.of(in.readNBytes(BEGINNING)) != FileKind.TEXT;
        } catch (IOException e) {
            throw DesignFileException.reading(file, e);
        }
    }

    /// The text of the design in a file: the file itself unless it is a picture.
    static byte[] textOf(Path file, byte[] bytes) throws DesignFileException {
        try {
            return switch (FileKind.of(bytes)) {
                case TEXT -> bytes;
                case PNG -> found(file, PngDesign.get(bytes, LONGEST));
                case SVG -> found(file, SvgDesign.get(bytes, LONGEST));
                case PDF -> throw new DesignFileException(Messages.get("picture.PDF", file));
            };
        } catch (BrokenPictureException broken) {
            throw DesignFileException.picture(file, broken);
        }
    }

    private static byte[] found(Path file, Optional<byte[]> text) throws DesignFileException {
        if (text.isEmpty()) {
            throw new DesignFileException(Messages.get("picture.WITHOUT_DESIGN", file));
        }
        return text.get();
    }
}
