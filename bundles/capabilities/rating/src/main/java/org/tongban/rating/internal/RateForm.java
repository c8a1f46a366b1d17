// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Caller;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.rating.NewRating;
import org.tongban.rating.Occasion;
import org.tongban.rating.RatingChannel;
import org.tongban.rating.RatingOutcome;
import org.tongban.rating.RatingService;
import org.tongban.rating.RatingSheet;

/** Rating one case, for whoever holds its token. Both ways to it, the QR code and the own cases, meet here. */
@Component(service = RateForm.class)
public final class RateForm {
    private final RatingService ratings;

    /**
     * Over the service.
     *
     * @param ratings takes ratings
     */
    @Activate
    public RateForm(@Reference RatingService ratings) {
        this.ratings = ratings;
    }

    /**
     * Where the person stands.
     *
     * @param token of the case
     * @param home address of this page
     * @param back where the person came from
     * @param channel to store
     */
    record Way(String token, String home, Link back, RatingChannel channel) {}

    PageResult answer(PageRequest request, Way way) {
        if (request.caller() instanceof Caller.Staff) {
            return new PageResult.Message(
                    403, "评价要由办事的人自己做", "您现在用的是工作人员账号，不能替群众评价。请把收件凭证上的二维码交给群众自己扫。", new Link("/desk", "回到待办"));
        }
        Optional<RatingSheet> sheet = ratings.sheet(way.token());
        if (sheet.isEmpty()) {
            return notFound();
        }
        return request.method() == Method.POST ? rate(request, way, sheet.get()) : show(request, way, sheet.get());
    }

    private PageResult rate(PageRequest request, Way way, RatingSheet sheet) {
        NewRating typed = typed(request, way);
        RatingOutcome outcome = ratings.rate(way.token(), typed);
        if (outcome instanceof RatingOutcome.Rated rated) {
            return new PageResult.Redirect(
                    way.home() + "?thanks=" + rated.occasion().key());
        }
        if (outcome instanceof RatingOutcome.Invalid invalid) {
            RateView.Form form = new RateView.Form(typed, invalid.errors());
            return page(request, way, sheet, form, typed.occasion()).status(400);
        }
        return refusal(outcome, way);
    }

    private static PageResult refusal(RatingOutcome outcome, Way way) {
        if (outcome instanceof RatingOutcome.AlreadyRated before) {
            String text = Words.occasion(before.occasion()) + "，" + Words.minute(before.at())
                    + " 已经评价过，没有重复记录。评价一次有效，不能修改，也不能删除。有话还想说，请打 0519-12345。";
            return new PageResult.Message(409, "这一次已经评价过", text, way.back());
        }
        if (outcome instanceof RatingOutcome.TooMany) {
            return new PageResult.Message(429, "提交得太频繁了", "这次没有记录。请过一分钟再评价。", new Link(way.home(), "回到评价"));
        }
        if (outcome instanceof RatingOutcome.NotOpen) {
            return new PageResult.Message(409, "现在还不能评价这一次", "到大厅办过事，或者事情办完以后，就可以评价。", way.back());
        }
        return notFound();
    }

    private static PageResult show(PageRequest request, Way way, RatingSheet sheet) {
        NewRating blank = new NewRating("", "", List.of(), List.of(), "", way.channel());
        return page(request, way, sheet, new RateView.Form(blank, List.of()), request.parameter("occasion"));
    }

    private static PageResult.Page page(
            PageRequest request, Way way, RatingSheet sheet, RateView.Form form, String wanted) {
        Optional<String> thanks = sheet.lines().stream()
                .filter(line -> line.occasion().key().equals(request.parameter("thanks")))
                .flatMap(line -> line.ratedAt().stream())
                .map(Words::minute)
                .findFirst();
        List<Occasion> open = sheet.open();
        Optional<Occasion> chosen =
                open.stream().filter(each -> each.key().equals(wanted)).findFirst();
        Optional<Occasion> asked = thanks.isPresent()
                ? Optional.empty()
                : chosen.or(() -> open.stream().reduce((earlier, later) -> later));
        RateView view = new RateView(
                sheet.title(),
                sheet.number().grouped(),
                thanks,
                asked,
                open.stream()
                        .filter(each -> !Optional.of(each).equals(asked))
                        .map(each -> new Link(way.home() + "?occasion=" + each.key(), Words.occasion(each)))
                        .toList(),
                sheet.lines().stream()
                        .flatMap(line -> RateView.rated(line).stream())
                        .toList(),
                form,
                way.home(),
                way.back(),
                request.csrfField().markup());
        return PageResult.Page.of("评价", Templates.render("rate", view)).under(way.back());
    }

    private static NewRating typed(PageRequest request, Way way) {
        return new NewRating(
                request.parameter("occasion"),
                request.parameter("level"),
                request.parameters().getOrDefault("good", List.of()),
                request.parameters().getOrDefault("poor", List.of()),
                request.parameter("text"),
                way.channel());
    }

    /** Words that tracking has for a wrong code. */
    static PageResult notFound() {
        return new PageResult.Message(404, "没有找到这个办件", "请重新扫收件凭证上的二维码，或者用编号和查询码查。", new Link("/progress", "用编号和查询码查"));
    }
}
