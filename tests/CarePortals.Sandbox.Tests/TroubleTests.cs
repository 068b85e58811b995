namespace CarePortals.Sandbox.Tests;

public sealed class TroubleTests
{
    [Test]
    public void Every_kind_has_a_spec_that_reads_back_as_itself() =>
        Assert.That(
            Enum.GetValues<TroubleKind>().Select(kind => Trouble.Parse(new Trouble(kind).ToString())),
            Is.EqualTo(Enum.GetValues<TroubleKind>().Select(kind => new Trouble(kind))));

    [Test]
    public void A_value_is_read_and_written() =>
        Assert.Multiple(() =>
        {
            Assert.That(Trouble.Parse("slow-headers=2500"), Is.EqualTo(new Trouble(TroubleKind.SlowHeaders, 2500)));
            Assert.That(Trouble.Parse(" slow-headers = 2500 "), Is.EqualTo(new Trouble(TroubleKind.SlowHeaders, 2500)));
            Assert.That(Trouble.Parse("slow-headers"), Is.EqualTo(new Trouble(TroubleKind.SlowHeaders, 1000)));
            Assert.That(new Trouble(TroubleKind.HugeBody, 20).ToString(), Is.EqualTo("huge-body=20"));
            Assert.That(Trouble.Parse("taken"), Is.EqualTo(new Trouble(TroubleKind.Taken, 409)));
            Assert.That(Trouble.Parse("taken=422"), Is.EqualTo(new Trouble(TroubleKind.Taken, 422)));
            Assert.That(Trouble.Parse("refused"), Is.EqualTo(new Trouble(TroubleKind.Refused, 400)));
            Assert.That(new Trouble(TroubleKind.Late).ToString(), Is.EqualTo("late=1000"));
        });

    [TestCase("")]
    [TestCase("error-501")]
    [TestCase("Error-500")]
    [TestCase("error-500=1")]
    [TestCase("slow-body=-1")]
    [TestCase("slow-body=1.5")]
    [TestCase("slow-body=99999999999")]
    [TestCase("slow-body=")]
    public void Another_spec_is_an_argument_error_that_names_it(string spec) =>
        Assert.That(() => Trouble.Parse(spec), Throws.ArgumentException.With.Message.Contains($"'{spec}'"));

    [TestCase("taken=200", "write taken=409, a whole number from 400 to 499 (status)")]
    [TestCase("taken=500", "write taken=409, a whole number from 400 to 499 (status)")]
    [TestCase("taken=yes", "write taken=409, a whole number from 400 to 499 (status)")]
    [TestCase("refused=399", "write refused=400, a whole number from 400 to 499 (status)")]
    [TestCase("late=-1", "write late=1000, a whole number (ms)")]
    public void A_wrong_value_is_told_which_to_write(string spec, string expected) =>
        Assert.That(() => Trouble.Parse(spec), Throws.ArgumentException.With.Message.Contains(expected));

    [Test]
    public void A_value_that_means_nothing_is_an_argument_error() =>
        Assert.Multiple(() =>
        {
            Assert.That(() => new Trouble(TroubleKind.Error500, 1), Throws.ArgumentException);
            Assert.That(() => new Trouble(TroubleKind.SlowBody, -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new Trouble(TroubleKind.Taken, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new Trouble(TroubleKind.Taken, 399), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new Trouble(TroubleKind.Refused, 500), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new Trouble((TroubleKind)99), Throws.InstanceOf<ArgumentOutOfRangeException>());
        });

    [Test]
    public void Planned_troubles_happen_in_order_as_often_as_planned()
    {
        var troubles = new Troubles();
        troubles.Add(new Trouble(TroubleKind.Error500), Operation.GetForm);
        troubles.Add(new Trouble(TroubleKind.Taken), times: 1);
        troubles.Add(new Trouble(TroubleKind.Error503), times: 2);

        Assert.Multiple(() =>
        {
            Assert.That(troubles.Next(Operation.ListServices)?.Kind, Is.EqualTo(TroubleKind.Error503), "create alone can be taken");
            Assert.That(troubles.Next(Operation.GetForm)?.Kind, Is.EqualTo(TroubleKind.Error500));
            Assert.That(troubles.Next(Operation.CreateAppointment)?.Kind, Is.EqualTo(TroubleKind.Taken));
            Assert.That(troubles.Next(Operation.CreateAppointment)?.Kind, Is.EqualTo(TroubleKind.Error503));
            Assert.That(troubles.Next(Operation.CreateAppointment), Is.Null);
            Assert.That(troubles.Next(Operation.GetForm)?.Kind, Is.EqualTo(TroubleKind.Error500), "for ever");
        });

        troubles.Clear();
        Assert.That(troubles.Next(Operation.GetForm), Is.Null);
    }
}
