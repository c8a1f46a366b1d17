package ${package};

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.AcceptanceCheck;
import org.tongban.matter.ForMatter;

/** 只有要看“今天”、表单规则写不出来的条件才写在这里：事情发生后 60 天以内申请（示例）。 */
@Component(service = AcceptanceCheck.class)
@ForMatter("${code}")
public final class FilingWindow implements AcceptanceCheck {
    private static final String FIELD = "eventDate";
    private static final int DAYS = 60;

    private final Clock clock;

    /** 平台用这个，按中国的日期。 */
    @Activate
    public FilingWindow() {
        this(Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    /** 测试用这个，日期由测试定。 */
    FilingWindow(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<FieldError> objections(Answers answers) {
        LocalDate happened = LocalDate.parse(answers.text(FIELD).orElseThrow());
        LocalDate today = LocalDate.now(clock);
        if (happened.isAfter(today)) {
            return List.of(new FieldError(FIELD, "日期还没有到。请填事情已经发生的日期。"));
        }
        return today.isAfter(happened.plusDays(DAYS))
                ? List.of(new FieldError(FIELD, "已经超过 " + DAYS + " 天，不能再申请了。有特殊情况的，请到窗口说明。"))
                : List.of();
    }
}
