namespace MassageBot.Faults.Walk;

/// <summary>Counts the steps of a run, calls of any store and of the channel alike, and says which one fails.</summary>
internal sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly List<string> _steps = [];
    private int _step;
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

    /// <summary>Lets one step fail.</summary>
    public void FailAt(int step, Fault fault) => Begin(step, null, fault);

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
            if (_fault == Fault.None || (_steps.Count != _step && name != _name))
                return Fault.None;
            Failed = name;
            return _fault;
        }
    }

    private void Begin(int step, string? name, Fault fault)
    {
        lock (_lock)
        {
            _steps.Clear();
            (_step, _name, _fault, Failed) = (step, name, fault, null);
        }
    }
}
