package dev.espalier.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.diagram.Bounds;
import dev.espalier.diagram.Folding;
import dev.espalier.diagram.Situations;
import dev.espalier.diagram.Theme;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePlanTest {
    private static final double OVERLAP = Paper.points(10);

    @Test
    void wideDrawingLiesAcrossAndATallOneStandsUpright() {
        assertThat(PagePlan.onOnePage(drawing(1000, 300), Paper.A4, Paper.Orientation.AUTO)
                        .isLandscape())
                .isTrue();
        assertThat(PagePlan.onOnePage(drawing(300, 1000), Paper.A4, Paper.Orientation.AUTO)
                        .isLandscape())
                .isFalse();
    }

    @Test
    void askedOrientationIsKept() {
        assertThat(PagePlan.onOnePage(drawing(1000, 300), Paper.A4, Paper.Orientation.PORTRAIT)
                        .isLandscape())
                .isFalse();
    }

    @Test
    void onePageShowsTheWholeDrawingInItsMiddle() {
        var plan = PagePlan.onOnePage(drawing(1000, 300), Paper.A3, Paper.Orientation.LANDSCAPE);
        var sheet = plan.sheets().getFirst();

        assertThat(plan.pages()).isEqualTo(1);
        assertThat(sheet.marks()).isEmpty();
        assertThat(sheet.source().width()).isCloseTo(1000, within(0.01));
        assertThat(sheet.source().y()).isLessThan(0);
        assertThat(sheet.source().centerY()).isCloseTo(150, within(0.01));
    }

    @Test
    void drawingThatFitsIsAPosterOfOnePage() {
        assertThat(PagePlan.poster(drawing(100, 100), Paper.A4, Paper.Orientation.AUTO, 1)
                        .pages())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2.7})
    void pagesOfAPosterOverlapAndLeaveNothingOut(double enlarged) {
        var drawing = drawing(3000, 2100);
        var plan = PagePlan.poster(drawing, Paper.A4, Paper.Orientation.AUTO, enlarged);
        var sheets = plan.sheets();

        assertThat(sheets).hasSize((int) plan.pages());
        assertThat(sheets.stream().map(PagePlan.Sheet::source).reduce(Bounds::union))
                .hasValueSatisfying(
                        all -> assertThat(all.contains(drawing.area())).isTrue());
        for (var i = 1; i < plan.columns(); i++) {
            var shared =
                    sheets.get(i - 1).source().maxX() - sheets.get(i).source().x();
            assertThat(shared * plan.scale()).isCloseTo(OVERLAP, within(0.01));
        }
        for (var i = plan.columns(); i < sheets.size(); i += plan.columns()) {
            var shared = sheets.get(i - plan.columns()).source().maxY()
                    - sheets.get(i).source().y();
            assertThat(shared * plan.scale()).isCloseTo(OVERLAP, within(0.01));
        }
    }

    @Test
    void posterLiesSoThatItTakesFewerPages() {
        var drawing = drawing(3000, 2100);
        var auto = PagePlan.poster(drawing, Paper.A4, Paper.Orientation.AUTO, 1).pages();

        assertThat(auto)
                .isLessThanOrEqualTo(PagePlan.poster(drawing, Paper.A4, Paper.Orientation.PORTRAIT, 1)
                        .pages())
                .isLessThanOrEqualTo(PagePlan.poster(drawing, Paper.A4, Paper.Orientation.LANDSCAPE, 1)
                        .pages());
    }

    private static Drawing drawing(double width, double height) {
        var sight = new Sight(Situations.fourDepartments(), Folding.NONE, Optional.empty(), Theme.LIGHT);
        return Drawing.inView(sight, new Bounds(0, 0, width, height), 1);
    }
}
