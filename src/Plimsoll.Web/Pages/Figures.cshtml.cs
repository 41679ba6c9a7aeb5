using Microsoft.AspNetCore.Mvc;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Pages;

/// <summary>The same figures without the children: for those who lead the service and may not see a child's record.</summary>
[ForPurpose(Purpose.Figures)]
public sealed class FiguresModel(Looking looking, Who who) : DayPage<LatePromisesView>
{
    public override string Heading => "Figures by team";

    public override string? Live => LivePage.Figures;

    public override string? Summary => View is null ? null : View.Hidden is null ? LateModel.Lead(View) : $"{Words.On(View.Day)}, by team. No child is named.";

    public override IEnumerable<string> Reach => base.Reach.Concat(LateModel.Unseen(View));

    public IActionResult OnGet() => Show(day => looking.Figures(who.Reader, day));
}
