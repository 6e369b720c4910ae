package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.Layer;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.OuId;
import dev.espalier.design.RootId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecidersTest {
    private static final OuId PEOPLE = new OuId("ou-ab12-people01");
    private static final RootId ROOT = new RootId("r-ab12");
    private static final UserId HANA = new UserId(new AccountId("444444444444"), "hana");
    private static final UserId LEE = new UserId(new AccountId("555555555555"), "lee");

    private static Deciders of(Design design, String who, String action) {
        return Deciders.of(Evaluator.of(design).answer(Question.of(who, action, Optional.empty())));
    }

    @Test
    void denyIsDecidedWhereItHangs() {
        var design = new FourDepartments()
                .peopleScps("[\"FullAWSAccess\", \"PeopleNoDatabases\"]")
                .hanaIsAdministrator()
                .build();

        var deciders = of(design, FourDepartments.HANA, "rds:CreateDBInstance");

        assertThat(deciders.nodes()).containsExactly(PEOPLE);
        assertThat(deciders.gate().map(Gate::layer)).contains(Layer.SERVICE_CONTROL_POLICY);
    }

    @Test
    void whereADenyDecidesSilenceDoesNot() {
        var design = new FourDepartments()
                .rootScps("[\"FullAWSAccess\", \"DenyS3\"]")
                .peopleScps("[\"AllowWithoutS3\"]")
                .build();

        assertThat(of(design, FourDepartments.LEE, "s3:PutObject").nodes()).containsExactly(ROOT);
    }

    @Test
    void eachNodeWhereNothingAllowsIsRight() {
        var design = new FourDepartments().peopleScps("[\"AllowWithoutS3\"]").build();

        assertThat(of(design, FourDepartments.LEE, "s3:PutObject").nodes()).containsExactlyInAnyOrder(PEOPLE, LEE);
    }

    @Test
    void whatIsAllowedIsDecidedByWhoeverGrants() {
        var design = new FourDepartments().hanaIsAdministrator().build();

        var deciders = of(design, FourDepartments.HANA, "s3:PutObject");

        assertThat(deciders.nodes()).containsExactly(HANA);
        assertThat(deciders.gates()).extracting(Gate::layer).containsExactly(Layer.IDENTITY_POLICY);
    }

    @Test
    void whatDependsIsDecidedWhereItStaysOpen() {
        var design = new FourDepartments().hanaMay("""
            [{"Effect": "Allow", "Action": "ec2:TerminateInstances", "Resource": "*",
              "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}}}]\
            """).build();

        assertThat(of(design, FourDepartments.HANA, "ec2:TerminateInstances").nodes())
                .containsExactly(HANA);
    }

    @Test
    void nothingDecidesAWrongQuestion() {
        var deciders = of(new FourDepartments().build(), FourDepartments.HANA, "s3:ListObject");

        assertThat(deciders.nodes()).isEmpty();
        assertThat(deciders.gate()).isEmpty();
    }

    @Test
    void noNodeGrantsToARootUser() {
        assertThat(of(new FourDepartments().build(), FourDepartments.ROOT_OF_HR, "s3:PutObject")
                        .nodes())
                .isEmpty();
    }
}
