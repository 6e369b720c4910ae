package dev.espalier.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.RoleTrust;
import dev.espalier.access.Stranger;
import dev.espalier.design.AccountId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The arrows of who may assume a role.
class TrustLinesTest {
    private static final Bounds EVERYWHERE = new Bounds(-2000, -1000, 5000, 4000);
    private static final AccountId IT = new AccountId("333333333333");
    private static final AccountId FINANCE = new AccountId("222222222222");
    private static final RoleId DEPLOY = new RoleId(IT, "Deploy");
    private static final UserId BUILD_SERVER = new UserId(IT, "build-server");

    private static List<Shape> paint(Set<AccountId> opened, Feedback feedback, RoleTrust trust) {
        var layout = Layout.of(Situations.fourDepartments(), new Folding(Set.of(), opened, Set.of()));
        return Picture.paint(PictureRequest.of(layout, 1, EVERYWHERE)
                .withFeedback(feedback)
                .withLayers(Layers.USUAL.withTrust(trust)));
    }

    private static RoleTrust from(NodeId... people) {
        return new RoleTrust(
                Stream.of(people)
                        .map(person -> new RoleTrust.Link(person, DEPLOY))
                        .toList(),
                Map.of(),
                true);
    }

    private static long lines(List<Shape> shapes) {
        return shapes.stream()
                .filter(shape -> shape instanceof Shape.Path path
                        && path.stroke().token() == Token.INK
                        && path.stroke().isDashed())
                .count();
    }

    private static List<String> texts(List<Shape> shapes) {
        return shapes.stream()
                .filter(Shape.Text.class::isInstance)
                .map(shape -> ((Shape.Text) shape).text())
                .toList();
    }

    @Test
    void everyLinkIsADashedLine() {
        assertThat(lines(paint(Set.of(IT), Feedback.NONE, from(BUILD_SERVER, FINANCE, Situations.HANA))))
                .isEqualTo(3);
        assertThat(lines(paint(Set.of(IT), Feedback.NONE, RoleTrust.NONE))).isZero();
    }

    @Test
    void peopleOfOneFoldedAccountShareALine() {
        var ivo = new UserId(Situations.HR, "ivo");
        assertThat(lines(paint(Set.of(IT), Feedback.NONE, from(Situations.HANA, ivo))))
                .isEqualTo(1);
    }

    @Test
    void nothingIsDrawnInsideOfAFoldedAccount() {
        assertThat(lines(paint(Set.of(), Feedback.NONE, from(BUILD_SERVER)))).isZero();
    }

    @Test
    void arrowTouchesTheRowOfTheRole() {
        var layout = Layout.of(Situations.fourDepartments(), new Folding(Set.of(), Set.of(IT), Set.of()));
        var row = layout.row(DEPLOY).orElseThrow().bounds();
        var heads = Picture.paint(PictureRequest.of(layout, 1, EVERYWHERE)
                        .withLayers(Layers.USUAL.withTrust(from(Situations.HANA))))
                .stream()
                .filter(shape -> shape instanceof Shape.Path path && path.fill() == Token.INK)
                .map(shape -> ((Shape.Path) shape).outline())
                .toList();
        assertThat(heads).hasSize(1);
        var start = new FirstPoint();
        heads.getFirst().replay(start, 0, 0, 1);
        assertThat(start.left).isIn(row.x(), row.maxX());
        assertThat(start.top).isEqualTo(row.centerY());
    }

    private static final class FirstPoint implements Outline.Sink {
        private double left;
        private double top;

        @Override
        public void moveTo(double x, double y) {
            left = x;
            top = y;
        }

        @Override
        public void lineTo(double x, double y) {}

        @Override
        public void quadTo(double cx, double cy, double x, double y) {}

        @Override
        public void curveTo(double c1x, double c1y, double c2x, double c2y, double x, double y) {}

        @Override
        public void close() {}
    }

    @Test
    void signNamesTheFirstStrangerAndAllOfThemOnTheSelectedRole() {
        var strangers = List.of(
                new Stranger(Stranger.Kind.SERVICE, "ec2"),
                new Stranger(Stranger.Kind.OUTSIDE_ACCOUNT, "999988887777"));
        var trust = new RoleTrust(List.of(), Map.of(DEPLOY, strangers), true);

        assertThat(texts(paint(Set.of(IT), Feedback.NONE, trust))).contains("ec2 +1");
        assertThat(texts(paint(Set.of(IT), Feedback.NONE.withSelection(Set.of(DEPLOY)), trust)))
                .contains("ec2, 999988887777");
    }
}
