package io.huiliu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiliu.mechanisms.Facts;
import io.huiliu.mechanisms.Facts.Level;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest {
    private final Regions regions = new Regions();

    private static byte[] bytes(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }

    private int derived(String id) {
        return regions.findOrDerive(bytes("--" + id + "--"), 2, bytes(id).length);
    }

    private int find(String id) {
        return regions.find(bytes(id), 0, bytes(id).length);
    }

    private int add(String id, int parent, Level level) {
        return regions.add(bytes(id), 0, bytes(id).length, parent, level);
    }

    @Test
    void aDistrictBringsItsCityAndItsProvinceAlong() {
        int district = derived("310101");
        assertThat(regions.count()).isEqualTo(3);
        assertThat(regions.level(district)).isEqualTo(Level.DISTRICT);
        int city = regions.parent(district);
        assertThat(regions.name(city)).isEqualTo("310100");
        assertThat(regions.level(city)).isEqualTo(Level.CITY);
        int province = regions.parent(city);
        assertThat(regions.name(province)).isEqualTo("310000");
        assertThat(regions.level(province)).isEqualTo(Level.PROVINCE);
        assertThat(regions.parent(province)).isEqualTo(Facts.NONE);
        assertThat(derived("310101")).isEqualTo(district);
        assertThat(derived("310102")).isEqualTo(3);
        assertThat(regions.parent(3)).isEqualTo(city);
        assertThat(regions.count()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "310000, PROVINCE, 1",
        "310100, CITY, 2",
        "310101, DISTRICT, 3",
        // A district right under a province, as those of 469001 are.
        "460001, DISTRICT, 2",
        "000000, PROVINCE, 1",
        "000001, DISTRICT, 2"
    })
    void aCodesLevelIsToldByItsZeros(String code, Level level, int added) {
        int region = derived(code);
        assertThat(regions.level(region)).isEqualTo(level);
        assertThat(Regions.levelOf(code)).isEqualTo(level);
        assertThat(regions.name(region)).isEqualTo(code);
        assertThat(regions.count()).isEqualTo(added);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31010", "3101011", "31010a", "31010/", "31010:", "east", "", "３１０１０１"})
    void whatIsNoCodeMustBeDeclared(String id) {
        assertThat(derived(id)).isEqualTo(Facts.NONE);
        assertThat(regions.count()).isZero();
    }

    @Test
    void theRegionOfALevelIsFoundUpTheChain() {
        int district = derived("310101");
        int city = regions.parent(district);
        int province = regions.parent(city);
        for (int from : new int[] {district, city, province}) {
            assertThat(regions.at(from, Level.PROVINCE)).isEqualTo(province);
        }
        assertThat(regions.at(district, Level.DISTRICT)).isEqualTo(district);
        assertThat(regions.at(district, Level.CITY)).isEqualTo(city);
        assertThat(regions.at(province, Level.CITY)).isEqualTo(Facts.NONE);
        assertThat(regions.at(Facts.NONE, Level.CITY)).isEqualTo(Facts.NONE);
    }

    @Test
    void aDistrictRightUnderAProvinceHasNoCity() {
        int district = derived("460001");
        assertThat(regions.at(district, Level.CITY)).isEqualTo(Facts.NONE);
        assertThat(regions.name(regions.at(district, Level.PROVINCE))).isEqualTo("460000");
    }

    @Test
    void declaredRegionsHaveTheParentsTheyWereGiven() {
        int east = add("east", Facts.NONE, Level.PROVINCE);
        int harbour = add("港口", east, Level.CITY);
        assertThat(find("港口")).isEqualTo(harbour);
        assertThat(derived("港口")).isEqualTo(harbour);
        assertThat(regions.parent(harbour)).isEqualTo(east);
        assertThat(regions.name(harbour)).isEqualTo("港口");
        assertThat(find("west")).isEqualTo(Facts.NONE);
    }

    @Test
    void aRegionHasOneAgentAndEachPartnerOnce() {
        int region = derived("310101");
        assertThat(regions.agent(region)).isEqualTo(Facts.NONE);
        assertThat(regions.partners(region)).isZero();
        regions.agent(region, 5);
        regions.agent(region, 6);
        assertThat(regions.agent(region)).isEqualTo(6);
        regions.addPartner(region, 9);
        regions.addPartner(region, 8);
        regions.addPartner(region, 9);
        assertThat(regions.partners(region)).isEqualTo(2);
        assertThat(regions.partner(region, 0)).isEqualTo(9);
        assertThat(regions.partner(region, 1)).isEqualTo(8);
    }

    @Test
    void aSnapshotGivesTheSameRegionsAndTheSameBytes() {
        for (int code = 110_101; code < 660_000; code += 997) {
            int region = derived(Integer.toString(code));
            regions.agent(region, code);
            for (int partner = code % 4; partner > 0; partner--) {
                regions.addPartner(region, partner);
            }
        }
        add("east", find("110000"), Level.CITY);
        byte[] odd = {(byte) 0xFF, (byte) 0xFE};
        regions.add(odd, 0, 2, Facts.NONE, Level.PROVINCE);
        StateBytes bytes = new StateBytes();
        regions.write(bytes);
        Regions restored = new Regions();
        restored.read(bytes.reader());
        StateBytes again = new StateBytes();
        restored.write(again);
        assertThat(again.sha256()).isEqualTo(bytes.sha256());
        assertThat(restored.count()).isEqualTo(regions.count());
        assertThat(restored.find(odd, 0, 2)).isEqualTo(regions.count() - 1);
        for (int region = 0; region < regions.count(); region++) {
            assertThat(restored.name(region)).isEqualTo(regions.name(region));
            assertThat(restored.parent(region)).isEqualTo(regions.parent(region));
            assertThat(restored.level(region)).isEqualTo(regions.level(region));
            assertThat(restored.agent(region)).isEqualTo(regions.agent(region));
            assertThat(restored.partners(region)).isEqualTo(regions.partners(region));
        }
    }
}
