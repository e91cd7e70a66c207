package io.ftpcluster.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.operator.config.OperatorSetting;
import org.junit.jupiter.api.Test;

class OperatorMainTest {
    @Test
    void helpNamesEverySettingWithItsDefault() {
        for (OperatorSetting setting : OperatorSetting.values()) {
            assertThat(OperatorMain.help()).contains(setting.variable(), "[" + setting.defaultValue() + "]");
        }
    }
}
