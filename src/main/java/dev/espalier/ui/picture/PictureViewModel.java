package dev.espalier.ui.picture;

import dev.espalier.access.Answer;
import dev.espalier.access.RoleTrust;
import dev.espalier.design.Design;
import dev.espalier.design.NodeId;
import dev.espalier.diagram.FindingMarks;
import dev.espalier.diagram.Layers;
import dev.espalier.diagram.Overlay;
import dev.espalier.diagram.Theme;
import dev.espalier.diagram.TriedPaper;
import dev.espalier.exchange.Drawing;
import dev.espalier.exchange.PagePicture;
import dev.espalier.exchange.PagePlan;
import dev.espalier.exchange.PdfPicture;
import dev.espalier.exchange.PngPicture;
import dev.espalier.exchange.Sight;
import dev.espalier.exchange.SvgPicture;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.document.Settings;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.picture.PictureChoices.Extent;
import dev.espalier.ui.picture.PictureChoices.Format;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What a picture is to be, and the picture that comes of it. What is handed out to be worked on elsewhere has taken
/// everything it needs from the store before. One is made for each picture and sees one design.
final class PictureViewModel {
    private static final Texts TEXTS = Texts.of(PictureViewModel.class);

    private final DesignStore store;
    private final Supplier<Seen> seen;
    private final Settings settings;
    private final ObjectProperty<PictureChoices> choices;
    private final ObjectProperty<Set<Overlay>> overlays;
    private Optional<Made> made = Optional.empty();

    PictureViewModel(DesignStore store, Supplier<Seen> seen, Settings settings) {
        this.store = store;
        this.seen = seen;
        this.settings = settings;
        var last = PictureChoices.remembered(
                settings, store.showing().themeProperty().get());
        overlays = new SimpleObjectProperty<>(
                this, "overlays", store.showing().overlaysProperty().get());
        choices = new SimpleObjectProperty<>(this, "choices", last);
    }

    ObjectProperty<PictureChoices> choicesProperty() {
        return choices;
    }

    PictureChoices choices() {
        return choices.get();
    }

    /// The layers that the picture shows; at first those that the window shows.
    ObjectProperty<Set<Overlay>> overlaysProperty() {
        return overlays;
    }

    private Set<Overlay> overlays() {
        return overlays.get();
    }

    /// Shows a layer, or leaves it out.
    void draw(Overlay layer, boolean isDrawn) {
        var changed = EnumSet.noneOf(Overlay.class);
        changed.addAll(overlays());
        if (isDrawn) {
            changed.add(layer);
        } else {
            changed.remove(layer);
        }
        overlays.set(Set.copyOf(changed));
    }

    /// Layers that the picture can show: trust and findings only as far as the window has found them out.
    List<Overlay> layers() {
        return Stream.of(Overlay.values())
                .filter(layer -> layer != Overlay.TRUST || store.showing().draws(Overlay.TRUST))
                .filter(layer -> layer != Overlay.FINDINGS || store.showing().draws(Overlay.FINDINGS))
                .toList();
    }

    /// How much can be drawn at present: a selection only when there is one.
    List<Extent> extents() {
        return Stream.of(Extent.values())
                .filter(extent -> extent != Extent.SELECTION || !selected().isEmpty())
                .toList();
    }

    /// What is drawn when the remembered extent is not to be had.
    Extent extent() {
        return extents().contains(choices().extent()) ? choices().extent() : Extent.WHOLE;
    }

    private List<NodeId> selected() {
        return store.selection().stream()
                .filter(NodeId.class::isInstance)
                .map(NodeId.class::cast)
                .toList();
    }

    /// What the choices come to. Kept until they change, for it is asked for more than once.
    Drawing drawing() {
        var extent = extent();
        var theme = choices().theme();
        var overlays = overlays();
        var kept = made.filter(last -> last.extent() == extent && last.theme() == theme)
                .filter(last -> last.overlays().equals(overlays))
                .orElseGet(() -> new Made(extent, theme, overlays, drawing(extent, theme, overlays)));
        made = Optional.of(kept);
        return kept.drawing();
    }

    private record Made(Extent extent, Theme theme, Set<Overlay> overlays, Drawing drawing) {}

    /// What "copy as picture" copies: the selection if there is one, else all of it.
    Drawing copied() {
        return drawing(
                selected().isEmpty() ? Extent.WHOLE : Extent.SELECTION,
                store.showing().themeProperty().get(),
                store.showing().overlaysProperty().get());
    }

    private Drawing drawing(Extent extent, Theme theme, Set<Overlay> overlays) {
        var showing = store.showing();
        var heat = showing.heatProperty().get();
        var answer = heat.isPresent()
                ? Optional.<Answer>empty()
                : store.answerProperty().get();
        var shown = showing.folding().drawing(overlays);
        var folding = answer.map(shown::showing).orElse(shown);
        var layers = new Layers(
                overlays,
                overlays.contains(Overlay.TRUST) ? showing.trustProperty().get() : RoleTrust.NONE,
                overlays.contains(Overlay.FINDINGS) ? seen.get().findings() : FindingMarks.NONE,
                heat);
        var sight = new Sight(store.design(), folding, answer, theme, layers, tried());
        return switch (extent) {
            case WHOLE -> Drawing.whole(sight);
            case SELECTION -> Drawing.of(sight, selected());
            case VIEW -> Drawing.inView(sight, seen.get().area(), seen.get().zoom());
        };
    }

    private TriedPaper tried() {
        return new TriedPaper(store.triedProperty().get().orElse(List.of()));
    }

    PagePlan plan(Drawing drawing) {
        var wanted = choices();
        return wanted.pages() == 0
                ? PagePlan.onOnePage(drawing, wanted.paper(), wanted.orientation())
                : PagePlan.poster(drawing, wanted.paper(), wanted.orientation(), wanted.pages() / 100.0);
    }

    /// How large the picture will be, in words.
    String size() {
        var drawing = drawing();
        return switch (choices().format()) {
            case SVG -> pixels(drawing, 1);
            case PNG ->
                pixels(drawing, PngPicture.fittingScale(drawing, choices().scale()));
            case PDF -> pages(plan(drawing));
        };
    }

    private static String pixels(Drawing drawing, double scale) {
        var size = drawing.size() * scale;
        return TEXTS.text(
                "size.pixels",
                Math.round(drawing.area().width() * size),
                Math.round(drawing.area().height() * size));
    }

    private static String pages(PagePlan plan) {
        return TEXTS.text("size.pages", plan.pages(), plan.columns(), plan.rows());
    }

    /// Why there is no picture as it is wanted.
    Optional<String> obstacle() {
        if (choices().format() != Format.PDF) {
            return Optional.empty();
        }
        var pages = plan(drawing()).pages();
        return pages > PagePlan.MOST
                ? Optional.of(TEXTS.text("obstacle.pages", pages, PagePlan.MOST))
                : Optional.empty();
    }

    /// A small picture of the picture, to be made elsewhere.
    ///
    /// @param width and height that it has to fit into, in pixels
    Callable<BufferedImage> preview(double width, double height) {
        var drawing = drawing();
        if (choices().format() == Format.PDF && obstacle().isEmpty()) {
            var plan = plan(drawing);
            var scale = Math.min(width / plan.width(), height / plan.height());
            return () -> PagePicture.image(drawing, plan, plan.sheets().getFirst(), scale);
        }
        var area = drawing.area();
        var scale = Math.min(width / area.width(), height / area.height()) / drawing.size();
        return () -> PngPicture.image(drawing, Math.min(1, scale));
    }

    String suggestedName() {
        return suggestedName("", choices().format());
    }

    /// A name for a file about the design.
    ///
    /// @param addition what comes behind the name of the design
    String suggestedName(String addition, Format format) {
        var words = store.design().name().strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return (words.replace("-", "").isEmpty() ? TEXTS.text("name.usual") : words) + addition + format.suffix();
    }

    /// The file that is written when this one was named: with the ending that its kind has.
    Path withSuffix(Path named) {
        var suffix = choices().format().suffix();
        var name = named.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(suffix) ? named : named.resolveSibling(name + suffix);
    }

    /// Remembers the choices.
    void remember() {
        choices().remember(settings);
    }

    /// The work of writing the picture, to be done elsewhere.
    Callable<Path> writing(Path file) {
        var wanted = choices();
        var drawing = drawing();
        var plan = plan(drawing);
        var inside = wanted.withDesign() ? Optional.of(store.designOnShow()) : Optional.<Design>empty();
        return () -> {
            switch (wanted.format()) {
                case SVG -> Files.writeString(file, SvgPicture.write(drawing, inside));
                case PNG -> {
                    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                        PngPicture.write(drawing, wanted.scale(), inside, out);
                    }
                }
                case PDF -> writePdf(drawing, plan, file);
            }
            return file;
        };
    }

    private static void writePdf(Drawing drawing, PagePlan plan, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            PdfPicture.write(drawing, plan, out);
        }
    }
}
