package dev.espalier.exchange;

import dev.espalier.access.Answer;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.access.Sentences;
import dev.espalier.design.Design;
import dev.espalier.design.LessonStep;
import dev.espalier.design.PinnedQuestion;
import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Face;
import dev.espalier.diagram.FindingMarks;
import dev.espalier.diagram.Folding;
import dev.espalier.diagram.Fonts;
import dev.espalier.diagram.Layers;
import dev.espalier.diagram.Layout;
import dev.espalier.diagram.Overlay;
import dev.espalier.diagram.Shape;
import dev.espalier.diagram.Stroke;
import dev.espalier.diagram.Theme;
import dev.espalier.diagram.Token;
import dev.espalier.access.RoleTrust;
import dev.espalier.storage.CheckpointText;
import dev.espalier.storage.DesignFileException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A lesson on paper: a page across for each step, with what is seen, what is said, and the answer to what is
/// asked. The answers to exercises stand on pages of their own at the end, so that those before can be handed out
/// alone.
public final class Handout {
    private static final double MARGIN = Paper.points(12);
    private static final double ABOVE_WORDS = 12;
    private static final double FOOT = 8;
    private static final double POINTS_OF_PIXEL = 0.75;
    /// A small drawing is not blown up to the whole page.
    private static final double LARGEST = 1.4 * POINTS_OF_PIXEL;
    /// Sizes of a caption: the first that leaves half of the page to the drawing.
    private static final double[] SIZES = {13, 11, 9};
    private static final int MOST_LINES = 18;

    private final Design design;
    private final Theme theme;
    private final double width;
    private final double height;
    private final List<Solution> solutions = new ArrayList<>();

    private record Solution(int number, String question, Answer answer) {}

    private Handout(Design design, Paper paper, Theme theme) {
        this.design = design;
        this.theme = theme;
        width = paper.longSide();
        height = paper.shortSide();
    }

    /// Writes the lesson of a design as PDF.
    ///
    /// @throws DesignFileException when the design of a step cannot be read; its message is a sentence for people
    public static void write(Design design, Paper paper, Theme theme, OutputStream out) throws IOException {
        var handout = new Handout(design, paper, theme);
        PdfPicture.write(design.name(), handout.width, handout.height, handout.pages(), out);
    }

    private List<PdfPicture.Page> pages() throws DesignFileException {
        var pages = new ArrayList<PdfPicture.Page>();
        for (var step : design.view().lesson()) {
            pages.add(page(pages.size() + 1, step));
        }
        pages.addAll(answers());
        return pages;
    }

    // A step

    private PdfPicture.Page page(int number, LessonStep step) throws DesignFileException {
        var state = step.sight().of(packed(number, step).orElse(design));
        var question = step.question().map(Question::of);
        var answer = question.map(Evaluator.of(state)::answer);
        boolean isExercise = step.question().filter(PinnedQuestion::isExercise).isPresent();
        answer.filter(_ -> isExercise)
                .ifPresent(hidden -> solutions.add(new Solution(number, words(state, hidden.question()), hidden)));
        var shown = answer.filter(_ -> !isExercise);
        var measured = words(step, state, question, shown, 0);
        var top = height - MARGIN - measured.bottom();
        var frame = new Bounds(MARGIN, MARGIN, width - 2 * MARGIN, top - ABOVE_WORDS - MARGIN);
        var marks = new ArrayList<>(words(step, state, question, shown, top).shapes());
        marks.add(new Shape.Box(
                frame.x(), frame.y(), frame.width(), frame.height(), 0, Token.NONE, Stroke.of(Token.LINE, 0.75)));
        marks.addAll(
                foot(Words.text("handout.step", number, design.view().lesson().size())));
        return new PdfPicture.Page(Optional.of(drawing(step, state, shown, frame)), frame, marks);
    }

    private static Optional<Design> packed(int number, LessonStep step) throws DesignFileException {
        return step.packed().isPresent()
                ? Optional.of(CheckpointText.unpackStep(number, step.packed().get()))
                : Optional.empty();
    }

    private static String words(Design state, Question question) {
        return QuestionWords.of(state, question, Principals.find(state, question.principal()));
    }

    /// What stands below the drawing, in letters that leave it at least half of the page.
    private Prose words(
            LessonStep step, Design state, Optional<Question> question, Optional<Answer> answer, double top) {
        return Arrays.stream(SIZES)
                .mapToObj(size -> words(step, state, question, answer, top, size))
                .filter(set -> set.bottom() - top <= height / 2 - MARGIN)
                .findFirst()
                .orElseGet(() -> words(step, state, question, answer, top, SIZES[SIZES.length - 1]));
    }

    private Prose words(
            LessonStep step,
            Design state,
            Optional<Question> question,
            Optional<Answer> answer,
            double top,
            double size) {
        var prose = new Prose(MARGIN, top, width - 2 * MARGIN);
        if (!step.caption().isBlank()) {
            prose.caption(step.caption(), size, MOST_LINES);
            prose.gap();
        }
        question.ifPresent(asked -> prose.question(words(state, asked)));
        answer.ifPresentOrElse(
                known -> answer(prose, known),
                () -> question.ifPresent(_ -> prose.hint(Words.text("handout.exercise"))));
        return prose;
    }

    private static void answer(Prose prose, Answer answer) {
        prose.answer(answer.verdict(), Sentences.verdict(answer.verdict()), Sentences.fullSentence(answer));
    }

    private List<Shape> foot(String right) {
        var y = height - MARGIN / 2 + FOOT / 2;
        var room = width - 2 * MARGIN - 2 * FOOT - Fonts.width(Face.REGULAR, FOOT, right);
        var title = Fonts.elide(Face.REGULAR, FOOT, design.name(), room);
        return List.of(
                new Shape.Text(MARGIN, y, title, Face.REGULAR, FOOT, Token.MUTED, Shape.Anchor.START),
                new Shape.Text(width - MARGIN, y, right, Face.REGULAR, FOOT, Token.MUTED, Shape.Anchor.END));
    }

    private PdfPicture.Placed drawing(LessonStep step, Design state, Optional<Answer> answer, Bounds frame) {
        var overlays = step.layers().map(Handout::overlays).orElse(Overlay.USUAL);
        var shown = Folding.of(state).drawing(overlays);
        var folding = answer.map(shown::showing).orElse(shown);
        var layers = new Layers(overlays, RoleTrust.NONE, FindingMarks.NONE);
        var sight = new Sight(state, folding, answer, theme, layers);
        var area = step.sight().area().map(part -> placed(part, Layout.of(state, folding), state));
        if (area.isPresent()) {
            var scale = fitting(area.get(), frame);
            var part = Drawing.inView(sight, area.get(), scale / POINTS_OF_PIXEL);
            return PdfPicture.Placed.inTheMiddle(part, frame, scale);
        }
        var whole = Drawing.whole(sight);
        return PdfPicture.Placed.inTheMiddle(whole, frame, Math.min(LARGEST, fitting(whole.area(), frame)));
    }

    private static double fitting(Bounds area, Bounds frame) {
        return Math.min(frame.width() / area.width(), frame.height() / area.height());
    }

    private static Bounds placed(LessonStep.Area part, Layout layout, Design state) {
        var root = layout.boundsOf(state.organization().root().id()).orElse(Bounds.EMPTY);
        return new Bounds(part.x() + root.centerX(), part.y() + root.y(), part.width(), part.height());
    }

    private static Set<Overlay> overlays(List<String> names) {
        return Arrays.stream(Overlay.values())
                .filter(overlay -> names.contains(overlay.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Overlay.class)));
    }

    // The answers to exercises

    private List<PdfPicture.Page> answers() {
        var pages = new ArrayList<PdfPicture.Page>();
        var left = solutions;
        while (!left.isEmpty()) {
            var prose = new Prose(MARGIN, MARGIN, width - 2 * MARGIN);
            prose.title(Words.text("handout.answers"));
            int set = 0;
            while (set < left.size() && (set == 0 || prose.bottom() < height * 0.8)) {
                var solution = left.get(set++);
                prose.question(Words.text("handout.answer", solution.number(), solution.question()));
                answer(prose, solution.answer());
                prose.gap();
            }
            left = left.subList(set, left.size());
            var marks = new ArrayList<>(prose.shapes());
            marks.addAll(foot(Words.text("handout.answers")));
            pages.add(new PdfPicture.Page(Optional.empty(), Bounds.EMPTY, marks));
        }
        return pages;
    }
}
