namespace MassageBot.Faults.Walk;

/// <summary>Counts the steps of a run, calls of any store and of the channel alike, and says which one fails.</summary>
internal sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly List<string> _steps = [];
    private int _time;
    private string? _name;
    private Fault _fault;

    /// <summary>The steps since the plan was made for this run, by name.</summary>
    public IReadOnlyList<string> Steps
    {
        get
        {
            lock (_lock)
                return [.. _steps];
        }
    }

    /// <summary>The step that failed; null when none did.</summary>
    public string? Failed { get; private set; }

    /// <summary>Lets one step fail: the first, second … of its name.</summary>
    public void FailAt(string name, int time, Fault fault) => Begin(time, name, fault);

    /// <summary>Lets every step of a name fail, until the next plan.</summary>
    public void FailAlways(string name, Fault fault) => Begin(0, name, fault);

    /// <summary>Lets nothing fail.</summary>
    public void FailNever() => Begin(0, null, Fault.None);

    /// <summary>Counts a step, and says how it fails.</summary>
    public Fault Next(string name)
    {
        lock (_lock)
        {
            _steps.Add(name);
            if (_fault == Fault.None || name != _name || (_time > 0 && _steps.Count(step => step == name) != _time))
                return Fault.None;
            Failed = name;
            return _fault;
        }
    }

    private void Begin(int time, string? name, Fault fault)
    {
        lock (_lock)
        {
            _steps.Clear();
            (_time, _name, _fault, Failed) = (time, name, fault, null);
        }
    }
}
