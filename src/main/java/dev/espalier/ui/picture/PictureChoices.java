package dev.espalier.ui.picture;

import dev.espalier.diagram.Theme;
import dev.espalier.exchange.Paper;
import dev.espalier.ui.document.Settings;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a picture is to be.
///
/// @param scale pixels of a canvas unit in a PNG
/// @param pages how large a drawing is that is spread over many pages, in percent; 0 for as large as one page takes
/// @param withDesign whether the design goes inside an SVG or PNG
public record PictureChoices(
        Format format,
        Extent extent,
        Theme theme,
        int scale,
        Paper paper,
        Paper.Orientation orientation,
        int pages,
        boolean withDesign) {
    static final List<Integer> SCALES = List.of(1, 2, 3, 4);
    static final List<Integer> POSTERS = List.of(0, 25, 50, 100, 150, 200, 400);

    private static final String KEY = "picture.";

    /// Kinds of pictures.
    public enum Format {
        SVG,
        PNG,
        PDF;

        /// How names of such files end.
        String suffix() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// How much is drawn.
    public enum Extent {
        WHOLE,
        SELECTION,
        VIEW
    }

    /// What was chosen last.
    ///
    /// @param theme of the window, for the first time
    static PictureChoices remembered(Settings settings, Theme theme) {
        return new PictureChoices(
                one(settings, "format", Format.SVG),
                one(settings, "extent", Extent.WHOLE),
                one(settings, "theme", theme),
                number(settings, "scale", SCALES, 2),
                one(settings, "paper", Paper.A4),
                one(settings, "orientation", Paper.Orientation.AUTO),
                number(settings, "pages", POSTERS, 0),
                settings.get(KEY + "design").filter("false"::equals).isEmpty());
    }

    void remember(Settings settings) {
        settings.put(KEY + "format", format.name());
        settings.put(KEY + "extent", extent.name());
        settings.put(KEY + "theme", theme.name());
        settings.put(KEY + "scale", Integer.toString(scale));
        settings.put(KEY + "paper", paper.name());
        settings.put(KEY + "orientation", orientation.name());
        settings.put(KEY + "pages", Integer.toString(pages));
        settings.put(KEY + "design", Boolean.toString(withDesign));
    }

    private static <E extends Enum<E>> E one(Settings settings, String key, E usual) {
        return settings.get(KEY + key)
                .flatMap(name -> Stream.of(usual.getDeclaringClass().getEnumConstants())
                        .filter(value -> value.name().equals(name))
                        .findFirst())
                .orElse(usual);
    }

    private static int number(Settings settings, String key, List<Integer> among, int usual) {
        return settings.get(KEY + key)
                .filter(text -> among.stream().anyMatch(value -> text.equals(value.toString())))
                .map(Integer::valueOf)
                .orElse(usual);
    }

    PictureChoices withFormat(Format changed) {
        return new PictureChoices(changed, extent, theme, scale, paper, orientation, pages, withDesign);
    }

    PictureChoices withExtent(Extent changed) {
        return new PictureChoices(format, changed, theme, scale, paper, orientation, pages, withDesign);
    }

    PictureChoices withTheme(Theme changed) {
        return new PictureChoices(format, extent, changed, scale, paper, orientation, pages, withDesign);
    }

    PictureChoices withScale(int changed) {
        return new PictureChoices(format, extent, theme, changed, paper, orientation, pages, withDesign);
    }

    PictureChoices withPaper(Paper changed) {
        return new PictureChoices(format, extent, theme, scale, changed, orientation, pages, withDesign);
    }

    PictureChoices withOrientation(Paper.Orientation changed) {
        return new PictureChoices(format, extent, theme, scale, paper, changed, pages, withDesign);
    }

    PictureChoices withPages(int changed) {
        return new PictureChoices(format, extent, theme, scale, paper, orientation, changed, withDesign);
    }

    PictureChoices withDesign(boolean changed) {
        return new PictureChoices(format, extent, theme, scale, paper, orientation, pages, changed);
    }
}
